package org.dragoman.ingest.fetch;

import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * One poll of a feed, as it is remembered.
 *
 * @param status of the HTTP answer, if there was one
 * @param bytes as they came over the network
 * @param reason what went wrong, one sentence for a person
 */
public record Visit(
    Instant at,
    Outcome outcome,
    @Nullable Integer status,
    long bytes,
    Duration took,
    Counts items,
    @Nullable String reason) {

  /** How it ended. */
  public enum Outcome {
    /** Something in it was new or different. */
    CHANGED,
    /** Fetched, and nothing in it was. */
    UNCHANGED,
    /** 304. */
    NOT_MODIFIED,
    /** The host asked for patience. */
    RATE_LIMITED,
    /** 410. */
    GONE,
    /** An answer that no feed can be read from, or whose every item was refused. */
    UNREADABLE,
    /** No document. */
    FAILED;

    /** Whether the feed is well. */
    public boolean isGood() {
      return this == CHANGED || this == UNCHANGED || this == NOT_MODIFIED;
    }
  }

  /** Items by what became of them. */
  public record Counts(int added, int updated, int unchanged, int refused) {
    public static final Counts NONE = new Counts(0, 0, 0, 0);
  }
}
