package org.dragoman.inbox;

import java.time.Duration;

/**
 * How a record that fails is tried again.
 *
 * @param tries after so many failures of its own a record becomes a dead letter
 * @param first pause, doubled after each failure
 * @param longest pause
 */
public record Retry(int tries, Duration first, Duration longest) {

  public Retry {
    if (tries < 1) {
      throw new IllegalArgumentException("tries: at least 1, not " + tries);
    }
  }

  /** The pause after so many failures in a row. */
  Duration pause(int failures) {
    Duration pause = first.multipliedBy(1L << Math.min(failures - 1, 20));
    return pause.compareTo(longest) > 0 ? longest : pause;
  }
}
