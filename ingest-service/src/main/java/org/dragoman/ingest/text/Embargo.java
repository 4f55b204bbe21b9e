package org.dragoman.ingest.text;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Until when, as an embargo line says it: "EMBARGOED UNTIL 0001 GMT MAY 3, 2026", "Sperrfrist: 3.
 * Mai 2026, 10.00 Uhr".
 *
 * @param until null where it cannot be read
 * @param notes what was taken for granted
 */
record Embargo(@Nullable Instant until, List<String> notes) {
  private static final Pattern CLOCK =
      Pattern.compile(
          "(?i)(?<![\\d.:-])(?:(\\d{1,2})(?:[:.h]|\\s?h\\s?)(\\d{2})(?!\\d|\\.\\d)\\s*([ap])?\\.?(?:m\\b\\.?)?|(\\d{1,2})\\s*([ap])\\.?m\\b\\.?|(\\d{2})(\\d{2})\\s*(?=GMT|UTC|Z\\b|HRS|HOURS|CE?S?T\\b|[ECMP][SD]?T\\b)|(\\d{1,2})\\s*(?:h\\b|Uhr|horas|heures)|(noon|midnight|midday|mediodía|medianoche|midi|minuit))");

  private static final Pattern ZONE =
      Pattern.compile(
          "\\b(GMT|UTC|Z|BST|CET|CEST|MEZ|MESZ|EET|EEST|MSK|EST|EDT|ET|CST|CDT|CT|MST|MDT|MT|PST|PDT|PT)\\b(?:\\s*([+-]\\d{1,2})\\b)?");

  /** The name without season is taken as the later instant. */
  private static final Map<String, String> OFFSETS =
      Map.ofEntries(
          Map.entry("BST", "+1"),
          Map.entry("CET", "+1"),
          Map.entry("CEST", "+2"),
          Map.entry("MEZ", "+1"),
          Map.entry("MESZ", "+2"),
          Map.entry("EET", "+2"),
          Map.entry("EEST", "+3"),
          Map.entry("MSK", "+3"),
          Map.entry("EST", "-5"),
          Map.entry("EDT", "-4"),
          Map.entry("ET", "-5"),
          Map.entry("CST", "-6"),
          Map.entry("CDT", "-5"),
          Map.entry("CT", "-6"),
          Map.entry("MST", "-7"),
          Map.entry("MDT", "-6"),
          Map.entry("MT", "-7"),
          Map.entry("PST", "-8"),
          Map.entry("PDT", "-7"),
          Map.entry("PT", "-8"));

  static Embargo of(String line, @Nullable LocalDate day) {
    String text = Dateline.latinDigits(line);
    LocalDate stated = Dateline.anyDay(text, day);
    LocalTime time = time(text);
    LocalDate date = stated == null && time != null ? day : stated;
    if (date == null) {
      return new Embargo(
          null, List.of("The embargo names no date that is read: withheld. " + line));
    }
    Matcher zone = ZONE.matcher(text);
    boolean zoned = zone.find();
    ZoneOffset offset = zoned ? offset(zone) : ZoneOffset.UTC;
    Instant until = date.atTime(time == null ? LocalTime.MIDNIGHT : time).toInstant(offset);
    return new Embargo(
        until,
        zoned ? List.of() : List.of("The embargo names no time zone: taken as UTC. " + line));
  }

  private static ZoneOffset offset(Matcher zone) {
    String of = OFFSETS.getOrDefault(zone.group(1), "+0");
    try {
      String offset = zone.group(2) == null ? of : zone.group(2);
      return ZoneId.of(offset).getRules().getOffset(Instant.EPOCH);
    } catch (DateTimeException beyond) {
      return ZoneOffset.UTC;
    }
  }

  private static @Nullable LocalTime time(String text) {
    Matcher clock = CLOCK.matcher(text);
    while (clock.find()) {
      try {
        return time(clock);
      } catch (DateTimeException noTime) {
        // Digits of something else: the next may be a time.
      }
    }
    return null;
  }

  private static LocalTime time(Matcher clock) {
    if (clock.group(1) != null) {
      return half(clock.group(1), clock.group(3)).withMinute(Integer.parseInt(clock.group(2)));
    }
    if (clock.group(4) != null) {
      return half(clock.group(4), clock.group(5));
    }
    if (clock.group(6) != null) {
      return LocalTime.of(Integer.parseInt(clock.group(6)), Integer.parseInt(clock.group(7)));
    }
    if (clock.group(8) != null) {
      return LocalTime.of(Integer.parseInt(clock.group(8)), 0);
    }
    String word = clock.group(9).toLowerCase(Locale.ROOT);
    boolean night = word.equals("midnight") || word.equals("medianoche") || word.equals("minuit");
    return night ? LocalTime.MIDNIGHT : LocalTime.NOON;
  }

  private static LocalTime half(String hour, @Nullable String half) {
    int number = Integer.parseInt(hour);
    if (half == null) {
      return LocalTime.of(number, 0);
    }
    return LocalTime.of(number % 12 + (half.equalsIgnoreCase("p") ? 12 : 0), 0);
  }
}
