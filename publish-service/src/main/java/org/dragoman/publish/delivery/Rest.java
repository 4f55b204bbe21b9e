package org.dragoman.publish.delivery;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.dragoman.publish.channel.Answer;
import org.jspecify.annotations.Nullable;

/**
 * How much is asked of one destination at a time. One that took nothing for a while is asked one
 * story at a time, ever more rarely, so that what waits for it is not tried in vain and goes out at
 * once when it is back.
 */
final class Rest {
  /** In a row; fewer may be the stories' fault. */
  static final int PATIENCE = 8;

  static final Backoff PAUSES = new Backoff(Duration.ofSeconds(1), Duration.ofSeconds(30));

  private final int width;
  private int failures;
  private @Nullable Instant until;

  /**
   * @param width most stories at a time
   */
  Rest(int width) {
    this.width = width;
  }

  synchronized void heard(Answer answer, Instant now, double random) {
    switch (answer) {
      case Answer.Acknowledged _, Answer.Refused _ -> {
        failures = 0;
        until = null;
      }
      case Answer.Postponed _ -> {
        failures++;
        if (failures >= PATIENCE) {
          // Between half of the pause and all of it: a chance of none would be no rest.
          until = now.plus(PAUSES.pause(failures - PATIENCE + 1, null, 0.5 + random / 2));
        }
      }
    }
  }

  /** How many may be under way now. */
  synchronized int allowed(Instant now) {
    if (failures < PATIENCE) {
      return width;
    }
    return until != null && now.isBefore(until) ? 0 : 1;
  }

  /** When it may be asked again, if it is left alone now. */
  synchronized Optional<Instant> until(Instant now) {
    return Optional.ofNullable(until).filter(now::isBefore);
  }
}
