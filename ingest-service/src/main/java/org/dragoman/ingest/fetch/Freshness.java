package org.dragoman.ingest.fetch;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** How long an answer stays as it is, by its own word (RFC 9111 section 4.2.1). */
public final class Freshness {
  private static final Pattern MAX_AGE =
      Pattern.compile("(?i)(?:^|[\\s,])max-age\\s*=\\s*\"?(\\d+)");

  private Freshness() {}

  /** From {@code Cache-Control: max-age} less {@code Age}, else from {@code Expires}; else zero. */
  public static Duration of(Answer answer, Instant now) {
    String control = String.join(",", answer.headers().getOrDefault("cache-control", List.of()));
    if (control.toLowerCase(Locale.ROOT).matches("(?s).*\\bno-(?:cache|store)\\b.*")) {
      return Duration.ZERO;
    }
    Matcher found = MAX_AGE.matcher(control);
    if (found.find()) {
      String seconds = found.group(1).length() > 9 ? "999999999" : found.group(1);
      return positive(Duration.ofSeconds(Long.parseLong(seconds)).minus(age(answer)));
    }
    Instant expires = Retry.date(answer.header("expires"));
    Instant from = Retry.date(answer.header("date"));
    return expires == null
        ? Duration.ZERO
        : positive(Duration.between(from == null ? now : from, expires));
  }

  private static Duration age(Answer answer) {
    String age = answer.header("age");
    return age != null && age.strip().matches("\\d{1,9}")
        ? Duration.ofSeconds(Long.parseLong(age.strip()))
        : Duration.ZERO;
  }

  private static Duration positive(Duration time) {
    return time.isNegative() ? Duration.ZERO : time;
  }
}
