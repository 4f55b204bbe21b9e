package org.dragoman.ingest.format.agency;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.dragoman.ingest.format.Dates;
import org.jspecify.annotations.Nullable;

/**
 * Dates as agencies write them: ISO 8601 in its basic form ({@code 20260501T090000+0300}, NITF 3.6
 * {@code norm}, NewsML 1.2) or its extended one (NewsML-G2), with parts left out.
 */
public final class Moments {
  private static final Pattern FORM =
      Pattern.compile(
          "(\\d{4})-?(\\d{2})-?(\\d{2})"
              + "(?:[Tt\\s]*(\\d{2}):?(\\d{2})(?::?(\\d{2})(?:[.,](\\d{1,9})\\d*)?)?)?"
              + "\\s*([Zz]|[+-]\\d{2}(?::?\\d{2})?)?");

  private Moments() {}

  /** The instant, read in UTC where it names no zone; null where the text is no date. */
  public static @Nullable Instant parse(@Nullable String text) {
    return parse(text, ZoneOffset.UTC);
  }

  /**
   * @param otherwise the zone of a date that names none
   */
  public static @Nullable Instant parse(@Nullable String text, ZoneOffset otherwise) {
    if (text == null || text.isBlank()) {
      return null;
    }
    Matcher found = FORM.matcher(text.strip());
    try {
      return found.matches() ? instant(found, otherwise) : Dates.parse(text);
    } catch (DateTimeException impossible) {
      return null;
    }
  }

  /** The zone a date names. */
  public static Optional<ZoneOffset> zone(@Nullable String text) {
    Matcher found = FORM.matcher(text == null ? "" : text.strip());
    try {
      return found.matches() && found.group(8) != null
          ? Optional.of(ZoneOffset.of(found.group(8).toUpperCase(java.util.Locale.ROOT)))
          : Optional.empty();
    } catch (DateTimeException impossible) {
      return Optional.empty();
    }
  }

  private static Instant instant(Matcher m, ZoneOffset otherwise) {
    LocalDate day = LocalDate.of(number(m.group(1)), number(m.group(2)), number(m.group(3)));
    String fraction = m.group(7) == null ? "" : m.group(7);
    int nanos = number((fraction + "000000000").substring(0, 9));
    LocalTime time =
        LocalTime.of(
            number(m.group(4)), number(m.group(5)), Math.min(59, number(m.group(6))), nanos);
    return OffsetDateTime.of(day, time, zone(m.group()).orElse(otherwise)).toInstant();
  }

  private static int number(@Nullable String digits) {
    return digits == null ? 0 : Integer.parseInt(digits);
  }
}
