package org.dragoman.ingest.source.discovery;

import org.dragoman.ingest.format.Document;

/** Fetches one address, politely and guarded. */
@FunctionalInterface
public interface Web {

  Answer get(String url);

  /** What came of it. */
  sealed interface Answer {

    /**
     * @param document with its final address as base
     * @param address where it was found, after all redirects
     */
    record Found(Document document, String address) implements Answer {}

    /** {@code reason} is one sentence for a person. */
    record Failed(String reason) implements Answer {}
  }
}
