package org.dragoman.ingest.format;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Dates of feeds: ISO 8601 and its profiles (RFC 3339, W3CDTF), RFC 822 and 5322 with everything
 * seen in their place, months in words of many languages and digits of any script, seconds and
 * milliseconds since 1970. A time without a zone is taken as UTC.
 */
public final class Dates {
  private static final int LONGEST = 120;

  private static final Pattern EPOCH = Pattern.compile("(-?\\d{9,10})(?:\\.\\d+)?|(\\d{13})");
  private static final Pattern RUN =
      Pattern.compile("((?:19|20)\\d{2})(\\d{2})(\\d{2})(\\d{2})(\\d{2})(\\d{2})?");

  /** An hour without minutes; seconds since 1970 that look so lie after 2030. */
  private static final Pattern HOUR =
      Pattern.compile("((?:19|20)\\d{2})(0[1-9]|1[0-2])(0[1-9]|[12]\\d|3[01])([01]\\d|2[0-3])");

  /** What "no date" is written as in places: the first year, or the first of another calendar. */
  private static final Instant EARLIEST = Instant.parse("1600-01-01T00:00:00Z");

  /** Marks of direction, of vowels and of length, which say nothing. */
  private static final Pattern MARKS =
      Pattern.compile(
          "[\\u061c\\u0640\\u064b-\\u0652\\u200b-\\u200f\\u202a-\\u202e\\u2066-\\u2069]");

  private static final Pattern BLANKS = Pattern.compile("[\\s\\u00a0\\u202f\\u2009]+");

  private Dates() {}

  /** The instant, or null where the text is no date that anything here reads. */
  public static @Nullable Instant parse(@Nullable String text) {
    return parse(text, null);
  }

  /**
   * @param language of the document, for names of months that mean different ones in different
   *     languages
   */
  public static @Nullable Instant parse(@Nullable String text, @Nullable String language) {
    if (text == null || text.isBlank() || text.length() > LONGEST) {
      return null;
    }
    String plain = plain(text);
    try {
      Instant instant = epoch(plain);
      if (instant == null) {
        instant = IsoDates.parse(plain);
      }
      instant = instant == null ? WordDates.parse(plain, language) : instant;
      return instant == null || instant.isBefore(EARLIEST) ? null : instant;
    } catch (DateTimeException | ArithmeticException | NumberFormatException impossible) {
      return null;
    }
  }

  /** ASCII digits, single blanks, no marks. */
  private static String plain(String text) {
    StringBuilder plain = new StringBuilder(text.length());
    String unmarked = BLANKS.matcher(MARKS.matcher(text).replaceAll("")).replaceAll(" ").strip();
    for (int i = 0; i < unmarked.length(); i++) {
      char c = unmarked.charAt(i);
      int digit = Character.digit(c, 10);
      plain.append(digit >= 0 && Character.isDigit(c) ? (char) ('0' + digit) : minus(c));
    }
    return plain.toString();
  }

  private static char minus(char c) {
    return c == '\u2212' || c == '\u2010' || c == '\u2011' || c == '\u2013' ? '-' : c;
  }

  private static @Nullable Instant epoch(String text) {
    Matcher hour = HOUR.matcher(text);
    if (hour.matches()) {
      return LocalDateTime.of(
              Integer.parseInt(hour.group(1)),
              Integer.parseInt(hour.group(2)),
              Integer.parseInt(hour.group(3)),
              Integer.parseInt(hour.group(4)),
              0)
          .toInstant(ZoneOffset.UTC);
    }
    Matcher run = RUN.matcher(text);
    if (run.matches()) {
      return LocalDateTime.of(
              Integer.parseInt(run.group(1)),
              Integer.parseInt(run.group(2)),
              Integer.parseInt(run.group(3)),
              Integer.parseInt(run.group(4)),
              Integer.parseInt(run.group(5)),
              run.group(6) == null ? 0 : Integer.parseInt(run.group(6)))
          .toInstant(ZoneOffset.UTC);
    }
    Matcher epoch = EPOCH.matcher(text);
    if (!epoch.matches()) {
      return null;
    }
    return epoch.group(1) == null
        ? Instant.ofEpochMilli(Long.parseLong(epoch.group(2)))
        : Instant.ofEpochSecond(Long.parseLong(epoch.group(1)));
  }
}
