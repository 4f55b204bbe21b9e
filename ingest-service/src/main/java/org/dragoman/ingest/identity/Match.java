package org.dragoman.ingest.identity;

import java.util.UUID;

/** Which article an item belongs to. */
public sealed interface Match {

  /**
   * @param by the key that led to it
   */
  record Found(UUID article, String by) implements Match {}

  /** The key the item is known by is new, but not its address, and the text is the same. */
  record Renamed(UUID article, String by) implements Match {}

  /** No key leads anywhere: an article not seen before. */
  record None() implements Match {}

  /** All it bears stands for several articles: {@code by} is the key that would have decided. */
  record Ambiguous(String by) implements Match {}
}
