package org.dragoman.translate.check;

import com.ibm.icu.util.PersianCalendar;
import com.ibm.icu.util.TimeZone;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.stream.Stream;
import org.dragoman.translate.check.CalendarWords.Named;
import org.dragoman.translate.language.Languages;
import org.jspecify.annotations.Nullable;

/**
 * Dates of the Solar Hijri calendar wholly in figures (۱۴۰۴/۰۵/۱۲), the year first or last, as
 * Persian texts have them. They are a day, and the other side gives the same day or another one:
 * their figures tell nothing.
 */
final class SolarDates {

  private static final int FIRST_YEAR = 1200;
  private static final int LAST_YEAR = 1450;

  /** How far a day or a year stands from its month. */
  private static final int NEAR = 10;

  /**
   * @param day in the Gregorian calendar
   * @param kept whether the other side has the very figures
   * @param elsewhere from where to where the other side names that day, in its own calendar; may be
   *     several places
   */
  record Given(int from, int to, LocalDate day, boolean kept, List<int[]> elsewhere) {
    boolean told() {
      return kept || !elsewhere.isEmpty();
    }
  }

  private SolarDates() {}

  /** Empty where nobody could tell what the other side has. */
  static List<Given> in(Reading one, Reading other) {
    if (!Languages.primary(one.language()).equals("fa") || !other.lexicon().knows("month")) {
      return List.of();
    }
    List<Given> given = new ArrayList<>();
    Dates.inFigures(one.text())
        .forEach(date ->
            day(date)
                .ifPresent(day ->
                    given.add(
                        new Given(
                            date.start(),
                            date.end(),
                            day,
                            kept(date, other),
                            elsewhere(day, other)))));
    return given;
  }

  private static Optional<LocalDate> day(MatchResult date) {
    int first = part(date, 1);
    int last = part(date, 3);
    return solar(first)
        ? gregorian(first, part(date, 2), last)
        : solar(last) ? gregorian(last, part(date, 2), first) : Optional.empty();
  }

  private static boolean solar(int year) {
    return year >= FIRST_YEAR && year <= LAST_YEAR;
  }

  private static int part(MatchResult date, int number) {
    return Integer.parseInt(date.group(number));
  }

  private static Optional<LocalDate> gregorian(int year, int month, int day) {
    PersianCalendar calendar = new PersianCalendar(TimeZone.GMT_ZONE);
    calendar.setLenient(false);
    calendar.clear();
    calendar.set(year, month - 1, day);
    try {
      Instant start = Instant.ofEpochMilli(calendar.getTimeInMillis());
      return Optional.of(LocalDate.ofInstant(start, ZoneOffset.UTC));
    } catch (IllegalArgumentException noSuchDay) {
      return Optional.empty();
    }
  }

  private static boolean kept(MatchResult date, Reading other) {
    List<Integer> parts = parts(date);
    return Dates.inFigures(other.text()).stream()
        .map(SolarDates::parts)
        .anyMatch(there -> there.equals(parts) || there.reversed().equals(parts));
  }

  private static List<Integer> parts(MatchResult date) {
    return List.of(part(date, 1), part(date, 2), part(date, 3));
  }

  private static List<int[]> elsewhere(LocalDate day, Reading other) {
    List<int[]> places = new ArrayList<>();
    Dates.inFigures(other.text()).stream()
        .filter(date -> names(parts(date), day))
        .forEach(date -> places.add(new int[] {date.start(), date.end()}));
    List<Quantity> numbers =
        Stream.concat(Quantities.in(other).stream(), NumberWords.in(other).stream()).toList();
    CalendarWords.sure("month", other).stream()
        .filter(month -> month.number() == day.getMonthValue())
        .forEach(month -> places.addAll(around(month, day, numbers)));
    return places;
  }

  /** Whether they are its year, month and day in an order that is in use. */
  private static boolean names(List<Integer> parts, LocalDate day) {
    int month = day.getMonthValue();
    int number = day.getDayOfMonth();
    List<Integer> years = List.of(day.getYear(), day.getYear() % 100);
    return years.stream()
        .anyMatch(year ->
            parts.equals(List.of(year, month, number))
                || parts.equals(List.of(number, month, year))
                || parts.equals(List.of(month, number, year)));
  }

  /** The day and the year beside a month, if they are that day's; a year may be left out. */
  private static List<int[]> around(Named month, LocalDate day, List<Quantity> numbers) {
    Quantity number = near(month.from(), month.to(), numbers, day.getDayOfMonth());
    if (number == null) {
      return List.of();
    }
    int from = Math.min(month.from(), number.from());
    int to = Math.max(month.to(), number.to());
    List<Quantity> years =
        numbers.stream().filter(one -> year(one) && distance(one, from, to) <= NEAR).toList();
    if (years.isEmpty()) {
      return List.of(place(number));
    }
    return years.stream()
        .filter(year -> is(year, day.getYear()))
        .min(Comparator.comparing(one -> distance(one, from, to)))
        .map(year -> List.of(place(number), place(year)))
        .orElse(List.of());
  }

  private static @Nullable Quantity near(int from, int to, List<Quantity> numbers, int value) {
    return numbers.stream()
        .filter(one -> is(one, value) && distance(one, from, to) <= NEAR)
        .min(Comparator.comparing(one -> distance(one, from, to)))
        .orElse(null);
  }

  private static boolean is(Quantity one, int value) {
    return one.values().contains(Quantity.value(value));
  }

  private static boolean year(Quantity one) {
    return one.values().stream()
        .anyMatch(value ->
            value.compareTo(BigDecimal.valueOf(1800)) >= 0
                && value.compareTo(BigDecimal.valueOf(2200)) <= 0);
  }

  private static int distance(Quantity one, int from, int to) {
    return Math.max(Math.max(one.from() - to, from - one.to()), 0);
  }

  private static int[] place(Quantity one) {
    return new int[] {one.from(), one.to()};
  }
}
