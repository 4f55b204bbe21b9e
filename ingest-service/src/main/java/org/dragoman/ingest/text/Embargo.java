package org.dragoman.ingest.text;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.dragoman.ingest.format.Dates;
import org.dragoman.ingest.format.Zones;
import org.jspecify.annotations.Nullable;

/**
 * Until when, as an embargo line says it: "EMBARGOED UNTIL 0001 GMT MAY 3, 2026", "Sperrfrist: 3.
 * Mai 2026, 10.00 Uhr". A line of which a part stays unread is not read at all: too late is a
 * question to an editor, too early is a broken promise.
 *
 * @param until null where it cannot be read
 * @param notes what was taken for granted
 */
record Embargo(@Nullable Instant until, List<String> notes) {
  private static final Pattern ISO =
      Pattern.compile(
          "\\b\\d{4}-\\d{2}-\\d{2}[T ]\\d{2}:\\d{2}(?::\\d{2}(?:\\.\\d+)?)?\\s?(?:Z\\b|[+-]\\d{2}:?\\d{2}\\b)");
  private static final Pattern AMERICAN =
      Pattern.compile("\\b[ECMP][SD]?T\\b|\\d\\s?[AaPp]\\.?[Mm]\\b|\\b(?:EASTERN|PACIFIC)\\b");
  private static final Pattern SPANISH = Pattern.compile("(?iu)\\b(?:embargad[ao]|bajo|hasta)\\b");

  /**
   * @param sent of the wire, on or after which the days lie that the line does not state in full;
   *     null where it is not known
   */
  static Embargo of(String line, @Nullable Instant sent) {
    String text = Dateline.latinDigits(line);
    Matcher iso = ISO.matcher(text);
    @Nullable Instant whole = iso.find() ? Dates.parse(iso.group()) : null;
    if (whole != null) {
      return new Embargo(whole, List.of());
    }
    boolean american = AMERICAN.matcher(text).find() && !SPANISH.matcher(text).find();
    @Nullable LocalDate near = sent == null ? null : LocalDate.ofInstant(sent, ZoneOffset.UTC);
    EmbargoDay day = EmbargoDay.of(text, near, american);
    EmbargoTime time = EmbargoTime.of(day.rest());
    @Nullable Instant until =
        time.isUnknownZone()
            ? null
            : day.day() == null ? unstated(day, time, sent) : stated(day, time);
    if (until == null) {
      return new Embargo(
          null, List.of("The embargo is not read with certainty: withheld. " + line));
    }
    List<String> notes = new ArrayList<>();
    for (String note : day.notes()) {
      notes.add(note + line);
    }
    notes.addAll(time.notes(line));
    return new Embargo(until, notes);
  }

  private static @Nullable Instant stated(EmbargoDay day, EmbargoTime time) {
    boolean whole = day.hasYear() && time.isStated();
    return day.day() == null || !whole && time.leavesDigits() ? null : at(day.day(), time);
  }

  /** The wire's own day, or one that is counted from it. */
  private static @Nullable Instant unstated(
      EmbargoDay day, EmbargoTime time, @Nullable Instant sent) {
    if (sent == null || !time.isStated() || time.leavesDigits()) {
      return null;
    }
    LocalDateTime utc = LocalDateTime.ofInstant(sent, ZoneOffset.UTC);
    @Nullable Instant same = Zones.instant(utc, time.zone());
    if (same == null) {
      return null;
    }
    LocalDate today = utc.plus(Duration.between(same, sent)).toLocalDate();
    @Nullable LocalDate meant = EmbargoDay.counted(day.rest(), today);
    @Nullable Instant until = meant == null ? null : at(meant, time);
    return until == null || until.isBefore(sent) ? null : until;
  }

  private static @Nullable Instant at(LocalDate day, EmbargoTime time) {
    return Zones.instant(day.atStartOfDay().plusMinutes(Math.max(0, time.minutes())), time.zone());
  }
}
