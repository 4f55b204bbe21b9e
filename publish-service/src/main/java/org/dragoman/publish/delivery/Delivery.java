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
    State state) {

  public Delivery {
    if (version < 1) {
      throw new IllegalArgumentException("version: from 1, not " + version);
    }
  }

  public boolean retraction() {
    return reason != null;
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
