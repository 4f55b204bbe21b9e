package org.dragoman.translate.check;

import java.math.BigDecimal;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A number as a text has it.
 *
 * @param values what it may mean: 1.200 is 1200 in one country and 1.2 in another
 * @param parts of a time or date, e.g. 9 and 30; empty for a plain number
 * @param figures whether it is written in figures
 * @param sure whether it must be there in the translation: "one" and "thousands" need not
 * @param currency ISO 4217; null if none stands with it
 */
record Quantity(
    Set<BigDecimal> values,
    List<Integer> parts,
    boolean figures,
    boolean sure,
    boolean percent,
    @Nullable String currency,
    @Nullable String unit,
    int from,
    int to) {

  boolean same(Quantity other) {
    if (!parts.isEmpty() && parts.equals(other.parts)) {
      return true;
    }
    for (BigDecimal value : values) {
      if (other.values.contains(value)) {
        return true;
      }
    }
    return false;
  }

  static BigDecimal value(String digits) {
    BigDecimal value = new BigDecimal(digits);
    return value.signum() == 0 ? BigDecimal.ZERO : value.stripTrailingZeros();
  }

  static BigDecimal value(long number) {
    return value(Long.toString(number));
  }
}
