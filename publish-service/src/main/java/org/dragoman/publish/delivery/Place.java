package org.dragoman.publish.delivery;

import java.time.Instant;
import org.dragoman.publish.channel.Destination;
import org.jspecify.annotations.Nullable;

/**
 * A destination and its time as one.
 *
 * @param since what came out before is not planned for it by itself
 * @param closedAt from when on nothing is brought there; its rows stay
 * @param revision from 1, one more with each change
 */
public record Place(
    Destination destination, Instant since, @Nullable Instant closedAt, int revision) {

  public String id() {
    return destination.id();
  }

  public boolean closed() {
    return closedAt != null;
  }

  /** Whether things are brought there now. */
  public boolean served() {
    return !closed() && !destination.paused();
  }
}
