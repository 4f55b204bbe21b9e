package org.dragoman.bench;

import java.nio.file.Path;
import java.time.Duration;

/**
 * How a benchmark is run.
 *
 * @param root folder of the project
 * @param quick few and short rounds: for a look, not for a claim
 */
public record Setting(Path root, boolean quick) {

  public int rounds() {
    return quick ? 3 : 7;
  }

  /** How long each contender runs in each round. */
  public Duration turn() {
    return Duration.ofMillis(quick ? 250 : 1500);
  }
}
