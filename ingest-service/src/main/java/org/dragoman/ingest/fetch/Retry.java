package org.dragoman.ingest.fetch;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** {@code Retry-After} and other dates of HTTP (RFC 9110 sections 5.6.7 and 10.2.3). */
public final class Retry {
  private static final DateTimeFormatter IMF =
      DateTimeFormatter.ofPattern("EEE, d MMM yyyy HH:mm:ss zzz", Locale.ROOT);

  private Retry() {}

  /** Seconds from now, or a date; null where it is neither, or none. */
  public static @Nullable Instant after(@Nullable String value, Instant now) {
    if (value == null) {
      return null;
    }
    String text = value.strip();
    if (text.matches("\\d{1,9}")) {
      return now.plusSeconds(Long.parseLong(text));
    }
    return date(text);
  }

  static @Nullable Instant date(@Nullable String text) {
    try {
      return text == null ? null : ZonedDateTime.parse(text.strip(), IMF).toInstant();
    } catch (DateTimeException none) {
      return null;
    }
  }
}
