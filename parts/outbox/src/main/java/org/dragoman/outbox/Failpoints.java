package org.dragoman.outbox;

/**
 * Places between two steps where a trial may end the process, to show that nothing is lost or done
 * twice by it. Otherwise nothing happens at any of them.
 */
@FunctionalInterface
public interface Failpoints {
  Failpoints NONE = point -> {};

  /**
   * @param point the step just done, e.g. {@code relay.sent}
   */
  void passed(String point);
}
