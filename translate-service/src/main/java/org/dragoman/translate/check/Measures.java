package org.dragoman.translate.check;

import java.util.Map;
import java.util.Set;
import org.dragoman.translate.check.Lexicon.Entry;
import org.jspecify.annotations.Nullable;

/**
 * What a number counts, by the signs and words beside it. Where offsets are asked they are those of
 * the number, {@code next} is the first word behind it and its thousand or million.
 */
record Measures(Reading reading) {

  private static final Map<Character, String> SYMBOLS =
      Map.of(
          '€', "EUR", '$', "USD", '£', "GBP", '¥', "JPY", '₺', "TRY", '₽', "RUB", '₴', "UAH", '₪',
          "ILS", '₹', "INR");

  boolean percent(int from, int to, int next) {
    String around = around(from, to);
    return around.indexOf('%') >= 0
        || around.indexOf('٪') >= 0
        || said("percent", next)
        || reading.tokenAt(from) > 0
            && reading.lexicon().at("percent", reading, reading.tokenAt(from) - 1) != null;
  }

  @Nullable String currency(int from, int to, int next) {
    String symbol = symbol(from, to);
    if (symbol != null) {
      return symbol;
    }
    for (int i = next; i < Math.min(next + 3, reading.tokens().size()); i++) {
      Entry entry = reading.lexicon().at("currency", reading, i);
      if (entry != null) {
        return entry.value();
      }
      if (reading.digits(i)) {
        return null;
      }
    }
    return null;
  }

  @Nullable String symbol(int from, int to) {
    String around = around(from, to);
    for (int i = 0; i < around.length(); i++) {
      String currency = SYMBOLS.get(around.charAt(i));
      if (currency != null) {
        return currency;
      }
    }
    return null;
  }

  @Nullable String unit(int next, int to) {
    if (next >= reading.tokens().size() || reading.tokens().get(next).from() - to > 2) {
      return null;
    }
    Entry entry = reading.lexicon().at("unit", reading, next);
    if (entry != null) {
      return entry.value();
    }
    String word = reading.word(reading.tokens().get(next));
    return Set.of("km", "kg", "ha", "m", "t").contains(word) ? word : null;
  }

  private boolean said(String kind, int next) {
    for (int i = next; i < Math.min(next + 2, reading.tokens().size()); i++) {
      if (reading.lexicon().at(kind, reading, i) != null) {
        return true;
      }
    }
    return false;
  }

  private String around(int from, int to) {
    String text = reading.text();
    StringBuilder around = new StringBuilder();
    for (int i = from - 1;
        i >= Math.max(0, from - 2) && !Character.isLetterOrDigit(text.charAt(i));
        i--) {
      around.append(text.charAt(i));
    }
    for (int i = to;
        i < Math.min(text.length(), to + 2) && !Character.isLetterOrDigit(text.charAt(i));
        i++) {
      around.append(text.charAt(i));
    }
    return around.toString();
  }
}
