package org.dragoman.translate.engine;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * What one engine is asked for at most, and what it costs.
 *
 * @param concurrency calls at a time
 * @param requestsPerSecond null for no limit
 * @param charactersPerMinute null for no limit
 * @param sentences in one request
 * @param characters in one request; a longer sentence goes alone
 * @param retries after a first try that did nothing
 * @param budget a calendar month (UTC) may cost so much; null for no limit
 */
public record Policy(
    int concurrency,
    @Nullable Double requestsPerSecond,
    @Nullable Integer charactersPerMinute,
    int sentences,
    int characters,
    int retries,
    Price price,
    @Nullable BigDecimal budget) {

  public Policy {
    atLeast("concurrency", concurrency, 1);
    atLeast("sentences", sentences, 1);
    atLeast("characters", characters, 1);
    atLeast("retries", retries, 0);
    if (requestsPerSecond != null && !(requestsPerSecond > 0)) {
      throw new IllegalArgumentException(
          "requests-per-second: more than 0, not " + requestsPerSecond);
    }
    if (charactersPerMinute != null) {
      atLeast("characters-per-minute", charactersPerMinute, 1);
    }
    if (budget != null && budget.signum() < 0) {
      throw new IllegalArgumentException("budget: 0 or more, not " + budget);
    }
  }

  /** One call at a time, nothing limited, nothing paid. */
  public static final Policy PLAIN =
      new Policy(1, null, null, Integer.MAX_VALUE, Integer.MAX_VALUE, 0, Price.FREE, null);

  private static void atLeast(String name, int value, int least) {
    if (value < least) {
      throw new IllegalArgumentException(name + ": " + least + " or more, not " + value);
    }
  }
}
