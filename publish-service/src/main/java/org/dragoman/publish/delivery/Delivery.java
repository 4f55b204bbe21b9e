package org.dragoman.publish.delivery;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * One version of one story, for one destination: a row of the ledger, kept for ever.
 *
 * @param title its own; of a retraction, that of the version before
 * @param publishedAt when the version came out
 * @param reason why the story was retracted, for readers; null for a text
 * @param tries how often it was begun to be sent
 * @param misses how often since then there was nothing to send
 */
public record Delivery(
    long id,
    String storyId,
    int version,
    String destination,
    String title,
    Instant publishedAt,
    @Nullable String reason,
    int tries,
    int misses,
    State state) {

  public Delivery {
    if (version < 1) {
      throw new IllegalArgumentException("version: from 1, not " + version);
    }
  }

  public boolean retraction() {
    return reason != null;
  }

  /** What the next pause grows by, from 1 once anything came to nothing. */
  int failures() {
    return misses > 0 ? misses : tries;
  }

  /** Whether the destination may have got something of it. */
  boolean mayHaveArrived() {
    return tries > 0 || state instanceof State.Leased;
  }

  /** Whether it waits, and nobody is sending it. */
  boolean waits() {
    return state instanceof State.Due || state instanceof State.Parked;
  }
}
