package org.dragoman.bench;

import org.jspecify.annotations.Nullable;

/**
 * One figure, a median over rounds where there are several.
 *
 * @param reference what it is compared with, or null
 * @param rounds how often it was measured
 */
public record Measurement(
    String metric,
    double value,
    @Nullable String reference,
    @Nullable Double referenceValue,
    int rounds) {

  public static Measurement of(String metric, double value, int rounds) {
    return new Measurement(metric, value, null, null, rounds);
  }

  /** Value by reference value, or null without one. */
  public @Nullable Double ratio() {
    return referenceValue == null || referenceValue == 0 ? null : value / referenceValue;
  }
}
