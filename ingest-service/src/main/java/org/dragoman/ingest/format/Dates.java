package org.dragoman.ingest.format;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Dates of feeds: RFC 822 as RSS 2.0 asks for (section 5, with the two-digit years, names of zones
 * and omissions seen in the wild) and RFC 3339 / ISO 8601 as Atom and JSON Feed do. A time without
 * a zone is taken as UTC.
 */
public final class Dates {
  private static final List<String> MONTHS =
      List.of("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec");

  private static final Map<String, String> ZONES =
      Map.ofEntries(
          Map.entry("EST", "-05:00"),
          Map.entry("EDT", "-04:00"),
          Map.entry("CST", "-06:00"),
          Map.entry("CDT", "-05:00"),
          Map.entry("MST", "-07:00"),
          Map.entry("MDT", "-06:00"),
          Map.entry("PST", "-08:00"),
          Map.entry("PDT", "-07:00"),
          Map.entry("CET", "+01:00"),
          Map.entry("CEST", "+02:00"),
          Map.entry("EET", "+02:00"),
          Map.entry("EEST", "+03:00"),
          Map.entry("BST", "+01:00"),
          Map.entry("MSK", "+03:00"));

  private static final Pattern RFC_822 =
      Pattern.compile(
          "(?:[A-Za-z]{2,9},?\\s+)?(\\d{1,2})[\\s-]+([A-Za-z]{3})[a-z]*\\.?[\\s-]+(\\d{2,4})"
              + "(?:,?\\s+(\\d{1,2}):(\\d{2})(?::(\\d{2}))?(?:\\.\\d+)?)?\\s*([A-Za-z]{1,5}|[+-]\\d{2}:?\\d{2})?.*");

  private static final Pattern ISO =
      Pattern.compile(
          "(\\d{4})-(\\d{2})(?:-(\\d{2}))?(?:[T\\s]+(\\d{2}):(\\d{2})(?::(\\d{2})(?:[.,](\\d{1,9}))?)?)?"
              + "\\s*(Z|z|UTC|GMT|[+-]\\d{2}(?::?\\d{2})?)?");

  private Dates() {}

  /** The instant, or null where the text is no date that anything here reads. */
  public static @Nullable Instant parse(@Nullable String text) {
    if (text == null || text.isBlank()) {
      return null;
    }
    String trimmed = text.strip();
    try {
      Matcher iso = ISO.matcher(trimmed);
      if (iso.matches()) {
        return iso(iso);
      }
      Matcher rfc = RFC_822.matcher(trimmed);
      return rfc.matches() ? rfc822(rfc) : null;
    } catch (DateTimeException | NumberFormatException impossible) {
      return null;
    }
  }

  private static Instant iso(Matcher m) {
    LocalDate date =
        LocalDate.of(number(m.group(1), 1), number(m.group(2), 1), number(m.group(3), 1));
    String fraction = m.group(7) == null ? "" : m.group(7);
    LocalTime time =
        LocalTime.of(
            number(m.group(4), 0),
            number(m.group(5), 0),
            number(m.group(6), 0),
            fraction.isEmpty() ? 0 : Integer.parseInt((fraction + "00000000").substring(0, 9)));
    return OffsetDateTime.of(date, time, offset(m.group(8))).toInstant();
  }

  private static @Nullable Instant rfc822(Matcher m) {
    int month = MONTHS.indexOf(m.group(2).toLowerCase(Locale.ROOT)) + 1;
    if (month == 0) {
      return null;
    }
    int year = number(m.group(3), 0);
    int fullYear = year >= 1000 ? year : year < 70 ? 2000 + year : 1900 + year;
    LocalDateTime local =
        LocalDateTime.of(
            fullYear,
            month,
            number(m.group(1), 1),
            number(m.group(4), 0),
            number(m.group(5), 0),
            Math.min(59, number(m.group(6), 0)));
    return local.toInstant(offset(m.group(7)));
  }

  private static ZoneOffset offset(@Nullable String zone) {
    if (zone == null) {
      return ZoneOffset.UTC;
    }
    String upper = zone.toUpperCase(Locale.ROOT);
    if (ZONES.containsKey(upper)) {
      return ZoneOffset.of(ZONES.get(upper));
    }
    if (upper.matches("[+-].*")) {
      return ZoneId.of(upper).getRules().getOffset(Instant.EPOCH);
    }
    // Military zones were specified the wrong way round (RFC 5322, section 4.3): all mean UTC.
    return ZoneOffset.UTC;
  }

  private static int number(@Nullable String digits, int otherwise) {
    return digits == null ? otherwise : Integer.parseInt(digits);
  }
}
