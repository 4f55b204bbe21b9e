package org.dragoman.translate.engine;

import java.math.BigDecimal;
import java.math.RoundingMode;
import org.dragoman.translate.engine.EngineAnswer.Usage;

/**
 * Prices of a million, in the one currency an installation reckons in.
 *
 * @param characters as the engine bills them, or as they were sent where it does not say
 */
public record Price(BigDecimal characters, BigDecimal tokensIn, BigDecimal tokensOut) {

  public static final Price FREE = new Price(BigDecimal.ZERO, BigDecimal.ZERO, BigDecimal.ZERO);

  private static final int MICROS = 6;

  public Price {
    refuseNegative("price", characters);
    refuseNegative("price-in", tokensIn);
    refuseNegative("price-out", tokensOut);
  }

  /** To six digits after the point. */
  public BigDecimal of(Usage usage) {
    return characters
        .multiply(BigDecimal.valueOf(usage.characters()))
        .add(tokensIn.multiply(BigDecimal.valueOf(usage.tokensIn())))
        .add(tokensOut.multiply(BigDecimal.valueOf(usage.tokensOut())))
        .movePointLeft(MICROS)
        .setScale(MICROS, RoundingMode.HALF_UP);
  }

  private static void refuseNegative(String name, BigDecimal price) {
    if (price.signum() < 0) {
      throw new IllegalArgumentException(name + ": 0 or more, not " + price);
    }
  }
}
