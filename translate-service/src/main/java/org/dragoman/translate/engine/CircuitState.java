package org.dragoman.translate.engine;

import java.time.Instant;

/** Whether calls of an engine are let through. */
public sealed interface CircuitState {

  /** They are. */
  record Closed() implements CircuitState {}

  /**
   * They are not: it failed.
   *
   * @param reason of its last failure
   * @param until from then on one call tries it
   * @param failures in a row, from 1
   */
  record Open(String reason, Instant until, int failures) implements CircuitState {}

  /** One call is trying it; the others are not let through before that is over. */
  record HalfOpen(String reason, int failures) implements CircuitState {}
}
