package org.dragoman.ingest.source.discovery;

import org.jspecify.annotations.Nullable;

/**
 * An address that may be a feed's.
 *
 * @param url absolute
 * @param title as the page names it
 */
public record Lead(String url, @Nullable String title, Kind kind) {

  /** How sure one may be, the surest first. */
  public enum Kind {
    /** The page says so: {@code <link rel="alternate">} with a feed's media type. */
    LINKED,
    /** The page links to something that looks like a feed. */
    MENTIONED,
    /** The page says so, of a feed of comments. */
    COMMENTS,
    /** Nothing says so; many sites have their feed there. */
    GUESSED
  }
}
