package org.dragoman.publish.rebuild;

import java.time.Instant;
import java.util.UUID;

/**
 * A rebuild that was asked for.
 *
 * @param run how often it was begun: whoever had it before may still believe to have it
 */
public record Job(
    UUID id, Order order, String by, Instant orderedAt, int run, State state, Progress progress) {

  /**
   * How far a run is.
   *
   * @param read records so far
   * @param of records there are, about; 0 until the log was opened
   * @param carried stories gone through since, into a folder or a destination
   */
  public record Progress(long read, long of, long carried) {}

  /** How it stands. */
  public sealed interface State {
    record Waiting() implements State {}

    record Running() implements State {}

    record Done(Instant at, Report report) implements State {}

    /** Nothing was written, unless what is written is files or deliveries. */
    record Failed(Instant at, String why) implements State {}
  }
}
