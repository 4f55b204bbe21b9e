package org.dragoman.translate.engine.http;

import java.net.http.HttpHeaders;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Optional;

/** {@code Retry-After}, RFC 9110 section 10.2.3: seconds, or a date. */
final class RetryAfter {

  /** What asks for more is a mistake, or as good as down. */
  private static final Duration LONGEST = Duration.ofHours(1);

  private RetryAfter() {}

  static Optional<Duration> of(HttpHeaders headers, Instant now) {
    return headers
        .firstValue("Retry-After")
        .flatMap(value -> read(value.strip(), now))
        .filter(wait -> !wait.isNegative())
        .map(wait -> wait.compareTo(LONGEST) < 0 ? wait : LONGEST);
  }

  private static Optional<Duration> read(String value, Instant now) {
    if (value.matches("\\d{1,9}")) {
      return Optional.of(Duration.ofSeconds(Long.parseLong(value)));
    }
    try {
      return Optional.of(
          Duration.between(
              now, ZonedDateTime.parse(value, DateTimeFormatter.RFC_1123_DATE_TIME).toInstant()));
    } catch (DateTimeException neither) {
      return Optional.empty();
    }
  }
}
