package org.dragoman.launcher.rebuild;

import java.time.Duration;

/** How long somebody has not answered, and when to ask again. */
final class Absence {
  private static final Duration SHORTEST = Duration.ofMillis(500);
  private static final Duration LONGEST = Duration.ofSeconds(5);

  private final Duration patience;
  private Duration pause = SHORTEST;
  private long since;
  private boolean absent;

  Absence(Duration patience) {
    this.patience = patience;
  }

  void over() {
    absent = false;
    pause = SHORTEST;
  }

  /** Once more without an answer; whether that is for longer than can be borne. */
  boolean tooLong() {
    long now = System.nanoTime();
    if (!absent) {
      absent = true;
      since = now;
      return patience.isZero();
    }
    Duration doubled = pause.multipliedBy(2);
    pause = doubled.compareTo(LONGEST) > 0 ? LONGEST : doubled;
    return now - since >= patience.toNanos();
  }

  Duration pause() {
    return pause;
  }
}
