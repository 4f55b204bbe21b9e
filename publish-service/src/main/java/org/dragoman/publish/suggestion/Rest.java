package org.dragoman.publish.suggestion;

import java.time.Duration;
import java.time.Instant;

/**
 * Leaves somebody alone for a while who failed several times in a row: then one question is let
 * through, and if that fares no better, another while.
 */
final class Rest {

  /** What an answer changed. */
  enum Turn {
    NONE,
    BEGINS,
    ENDS
  }

  private final int failuresInRow;
  private final Duration length;
  private int failures;
  private Instant until = Instant.MIN;

  Rest(int failuresInRow, Duration length) {
    this.failuresInRow = failuresInRow;
    this.length = length;
  }

  /** Whether a question may go; the first after a rest keeps the others waiting for its answer. */
  synchronized boolean over(Instant now) {
    if (failures < failuresInRow) {
      return true;
    }
    if (now.isBefore(until)) {
      return false;
    }
    until = now.plus(length);
    return true;
  }

  synchronized Turn answered(boolean well, Instant now) {
    boolean before = failures >= failuresInRow;
    failures = well ? 0 : failures + 1;
    boolean after = failures >= failuresInRow;
    if (after) {
      until = now.plus(length);
    }
    return before == after ? Turn.NONE : after ? Turn.BEGINS : Turn.ENDS;
  }
}
