package org.dragoman.ingest.fetch;

/** Which feeds a hub brings as they change. */
@FunctionalInterface
public interface Pushed {

  /** No feed is brought. */
  Pushed NONE = source -> false;

  /** Whether it is brought now, so that polling only makes sure. In the caller's transaction. */
  boolean isLive(String source);
}
