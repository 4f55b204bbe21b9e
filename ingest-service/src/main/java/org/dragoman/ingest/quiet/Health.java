package org.dragoman.ingest.quiet;

import java.time.Instant;
import java.util.Collection;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Whether a source is heard.
 *
 * @param since when it was found to be so
 * @param lastHeard when its newest article came
 * @param due by when the next one is, or was, expected
 */
public record Health(State state, Instant since, Instant lastHeard, Instant due) {

  /** As it is told. */
  public enum State {
    HEARD,
    QUIET
  }

  /**
   * The health now.
   *
   * @param arrivals of articles not seen before, in any order; those of the last while
   * @return empty while it has no habit yet, or none any more
   */
  static Optional<Health> of(@Nullable Health before, Collection<Instant> arrivals, Instant now) {
    Instant last = arrivals.stream().max(Instant::compareTo).orElse(null);
    if (last == null) {
      return Optional.ofNullable(before);
    }
    if (before != null && before.state == State.QUIET && !last.isAfter(before.lastHeard)) {
      return Optional.of(before);
    }
    return Habit.of(arrivals)
        .map(habit -> {
          Instant due = habit.due(last);
          State state = now.isAfter(due) ? State.QUIET : State.HEARD;
          Instant since = before != null && before.state == state ? before.since : now;
          return new Health(state, since, last, due);
        });
  }
}
