package org.dragoman.publish.rebuild;

import java.time.Instant;
import java.util.UUID;

/**
 * A rebuild that was asked for.
 *
 * @param read records so far
 * @param of records there are, about; 0 until the log was opened
 */
public record Job(
    UUID id, Order order, String by, Instant orderedAt, State state, long read, long of) {

  /** How far it is. */
  public sealed interface State {
    record Waiting() implements State {}

    record Running() implements State {}

    record Done(Instant at, Report report) implements State {}

    /** Nothing was written, unless what is written is files or deliveries. */
    record Failed(Instant at, String why) implements State {}
  }
}
