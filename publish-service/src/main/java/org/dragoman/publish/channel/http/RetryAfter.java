package org.dragoman.publish.channel.http;

import java.net.http.HttpHeaders;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import org.jspecify.annotations.Nullable;

/** How long a receiver asks to be left alone (RFC 9110, 10.2.3). */
final class RetryAfter {
  /** Whoever asks for more is asked again then: a slip of theirs must not end all deliveries. */
  private static final Duration LONGEST = Duration.ofDays(1);

  private RetryAfter() {}

  /** Null if it does not tell, or not in a way anybody could read. */
  static @Nullable Duration of(HttpHeaders headers, Instant now) {
    String value = headers.firstValue("Retry-After").orElse("").strip();
    if (value.matches("\\d+")) {
      return value.length() > 9 ? LONGEST : bounded(Duration.ofSeconds(Long.parseLong(value)));
    }
    try {
      Instant until = ZonedDateTime.parse(value, DateTimeFormatter.RFC_1123_DATE_TIME).toInstant();
      return bounded(Duration.between(now, until));
    } catch (DateTimeException neither) {
      return null;
    }
  }

  private static Duration bounded(Duration asked) {
    if (asked.isNegative()) {
      return Duration.ZERO;
    }
    return asked.compareTo(LONGEST) > 0 ? LONGEST : asked;
  }
}
