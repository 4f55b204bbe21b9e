package org.dragoman.publish.delivery;

/** Told of each step, so that a test can end the world there. */
@FunctionalInterface
public interface Failpoints {
  Failpoints NONE = _ -> {};

  /** Returns, or it does not. */
  void reached(Step step);
}
