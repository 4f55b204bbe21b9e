package org.dragoman.pages;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * A moment as a page shows it.
 *
 * @param machine ISO 8601
 * @param exact date and time in UTC
 * @param words how far from now
 */
public record When(String machine, String exact, String words) {
  private static final DateTimeFormatter EXACT =
      DateTimeFormatter.ofPattern("d MMM uuuu, HH:mm 'UTC'", Locale.ENGLISH);

  public static @Nullable When of(@Nullable Instant moment, Instant now) {
    return moment == null ? null : at(moment, now);
  }

  public static When at(Instant moment, Instant now) {
    Duration ahead = Duration.between(now, moment);
    String span = span(ahead.abs());
    String words = span.isEmpty() ? "just now" : ahead.isNegative() ? span + " ago" : "in " + span;
    return new When(moment.toString(), EXACT.format(moment.atOffset(ZoneOffset.UTC)), words);
  }

  private static String span(Duration span) {
    if (span.toMinutes() < 1) {
      return "";
    }
    if (span.toMinutes() < 120) {
      return span.toMinutes() + " min";
    }
    return span.toHours() < 48 ? span.toHours() + " h" : span.toDays() + " days";
  }
}
