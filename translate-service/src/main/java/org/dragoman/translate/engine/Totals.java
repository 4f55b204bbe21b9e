package org.dragoman.translate.engine;

import java.math.BigDecimal;

/**
 * What an engine was asked, and what it cost.
 *
 * @param sent Unicode code points
 * @param billed code points as the engine counts them, or as sent where it does not say
 */
public record Totals(
    long calls, long sent, long billed, long tokensIn, long tokensOut, BigDecimal cost) {

  public static final Totals NONE = new Totals(0, 0, 0, 0, 0, BigDecimal.ZERO);

  public Totals plus(Totals other) {
    return new Totals(
        calls + other.calls,
        sent + other.sent,
        billed + other.billed,
        tokensIn + other.tokensIn,
        tokensOut + other.tokensOut,
        cost.add(other.cost));
  }
}
