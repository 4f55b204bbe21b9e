package org.dragoman.ingest.format;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.temporal.IsoFields;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * ISO 8601: calendar, ordinal and week dates, basic and extended, in whole or in part, with the
 * faults seen in the wild (a blank for the T, a zone by name, a zero too many).
 */
final class IsoDates {
  private static final String TIME =
      "(?:(?:[Tt]\\s?|\\s|-(?=\\d\\d:))(?<h>\\d{1,2})(?::?(?<m>\\d{2})(?::?(?<s>\\d{2})(?:[.,:](?<f>\\d{1,9})\\d*)?)?)?"
          + "\\s*(?<half>[AaPp]\\.?[Mm]\\.?)?\\s*(?<z>[A-Za-z][\\w/]*(?:[+-]\\d{1,2}(?::?\\d{2})?)?|[+-]\\d{1,2}(?::?\\d{2})?(?: ?\\(?[A-Za-z]{2,5}\\)?)?)?)?"
          + "\\s*(?<dayzone>Z|[+-]\\d{2}:\\d{2})?";

  private static final Pattern CALENDAR =
      Pattern.compile(
          "(?<y>\\d{4})(?:-0?(?<mo>\\d{2})(?:-(?<d>\\d{1,2}))?|-(?<mo1>\\d)-(?<d1>\\d{1,2}))?"
              + TIME);

  private static final Pattern BASIC =
      Pattern.compile("(?<y>(?:1[5-9]|20)\\d{2})(?<mo>\\d{2})(?<d>\\d{2})" + TIME);
  private static final Pattern SLASHES =
      Pattern.compile("(?<y>\\d{4})[/.](?<mo>\\d{1,2})[/.](?<d>\\d{1,2})\\.?,?" + TIME);
  private static final Pattern ORDINAL = Pattern.compile("(?<y>\\d{4})-?(?<o>\\d{3})" + TIME);
  private static final Pattern WEEK =
      Pattern.compile("(?<y>\\d{4})-?[Ww](?<w>\\d{2})(?:-?(?<wd>[1-7]))?" + TIME);

  /** The years of two digits of ISO 8601:1988. */
  private static final Pattern SHORT =
      Pattern.compile(
          "(?<y>\\d{2})(?:(?<o>\\d{3})|-?(?<mo>\\d{2})-?(?<d>\\d{2}))|-(?<y1>\\d{2})-?(?<mo1>\\d{2})");

  private static final LocalDate LAST = LocalDate.of(9999, 12, 31);

  private IsoDates() {}

  static @Nullable Instant parse(String text) {
    if (text.isEmpty() || !Character.isDigit(text.charAt(0)) && text.charAt(0) != '-') {
      return null;
    }
    for (Pattern form : new Pattern[] {CALENDAR, BASIC, SLASHES, WEEK, ORDINAL}) {
      Matcher found = form.matcher(text);
      if (found.matches()) {
        return instant(date(form, found), found);
      }
    }
    Matcher found = SHORT.matcher(text);
    return found.matches() ? shortDate(found) : null;
  }

  private static LocalDate date(Pattern form, Matcher found) {
    int year = Integer.parseInt(found.group("y"));
    if (form == ORDINAL) {
      return LocalDate.ofYearDay(year, number(found.group("o"), 1));
    }
    if (form == WEEK) {
      return LocalDate.of(year, 1, 4)
          .with(IsoFields.WEEK_OF_WEEK_BASED_YEAR, number(found.group("w"), 1))
          .with(java.time.temporal.ChronoField.DAY_OF_WEEK, number(found.group("wd"), 1));
    }
    String shortMonth = form == CALENDAR ? found.group("mo1") : null;
    int month = number(shortMonth == null ? found.group("mo") : shortMonth, 1);
    int day = number(shortMonth == null ? found.group("d") : found.group("d1"), 1);
    return Years.date(year, month, day);
  }

  private static Instant shortDate(Matcher found) {
    if (found.group("y1") != null) {
      return LocalDate.of(Years.whole(found.group("y1")), Integer.parseInt(found.group("mo1")), 1)
          .atStartOfDay()
          .toInstant(ZoneOffset.UTC);
    }
    int year = Years.whole(found.group("y"));
    LocalDate date =
        found.group("o") == null
            ? LocalDate.of(
                year, Integer.parseInt(found.group("mo")), Integer.parseInt(found.group("d")))
            : LocalDate.ofYearDay(year, Integer.parseInt(found.group("o")));
    return date.atStartOfDay().toInstant(ZoneOffset.UTC);
  }

  private static @Nullable Instant instant(LocalDate date, Matcher found) {
    if (date.isAfter(LAST)) {
      return null;
    }
    int hour = number(found.group("h"), 0);
    String half = found.group("half");
    LocalDateTime local =
        Years.at(
            date,
            half == null
                ? hour
                : Years.hour(hour, half.toLowerCase(java.util.Locale.ROOT).startsWith("p")),
            number(found.group("m"), 0),
            number(found.group("s"), 0),
            fraction(found.group("f")));
    String zone = found.group("z") == null ? found.group("dayzone") : found.group("z");
    return zone == null ? local.toInstant(ZoneOffset.UTC) : Zones.instant(local, zone);
  }

  private static int fraction(@Nullable String digits) {
    return digits == null ? 0 : Integer.parseInt((digits + "00000000").substring(0, 9));
  }

  private static int number(@Nullable String digits, int otherwise) {
    return digits == null ? otherwise : Integer.parseInt(digits);
  }
}
