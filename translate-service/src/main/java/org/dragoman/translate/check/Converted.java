package org.dragoman.translate.check;

import java.math.BigDecimal;
import java.util.List;
import java.util.function.Predicate;
import org.dragoman.translate.check.CalendarWords.Named;
import org.dragoman.translate.language.Languages;

/**
 * Days of the Persian or Islamic calendar that the other side gives in its own. Their days and
 * years differ, so these figures are not compared; {@link Dates} points to them.
 */
final class Converted {

  /** How far a day or a year stands from its month: "5th of June", "خرداد ماه سال ۱۴۰۵". */
  private static final int NEAR = 10;

  private static final BigDecimal LAST_DAY = new BigDecimal(31);
  private static final BigDecimal FIRST_YEAR = new BigDecimal(1000);
  private static final BigDecimal LAST_YEAR = new BigDecimal(2200);

  private static final BigDecimal FIRST_PERSIAN = new BigDecimal(1200);
  private static final BigDecimal LAST_PERSIAN = new BigDecimal(1450);

  private Converted() {}

  /** Takes them out of what was found on either side. */
  static void leaveOut(List<List<Quantity>> source, List<List<Quantity>> target, Sides sides) {
    solar(source, target, sides.source(), sides.target());
    solar(target, source, sides.target(), sides.source());
    years(source.getFirst(), sides.source(), target.getFirst());
    years(target.getFirst(), sides.target(), source.getFirst());
    List<Named> there = ofOneSide(sides.source(), sides.target());
    List<Named> here = ofOneSide(sides.target(), sides.source());
    if (from(there, sides.target()) || from(here, sides.source()) || both(sides)) {
      there.forEach(month -> beside(month, source));
      here.forEach(month -> beside(month, target));
      figures(there, here, source, sides.source());
      figures(here, there, target, sides.target());
    }
  }

  /** 1404/05/12: whether the other side has that day is for {@link Dates} to say. */
  private static void solar(
      List<List<Quantity>> own, List<List<Quantity>> others, Reading one, Reading other) {
    for (SolarDates.Given date : SolarDates.in(one, other)) {
      if (!date.kept()) {
        take(own, within(date.from(), date.to()));
      }
      date.elsewhere().forEach(at -> take(others, within(at[0], at[1])));
    }
  }

  private static Predicate<Quantity> within(int from, int to) {
    return one -> one.from() >= from && one.to() <= to;
  }

  /** The Persian year 1405 began in March 2026. */
  private static void years(List<Quantity> own, Reading reading, List<Quantity> others) {
    if (own.isEmpty() || !Languages.primary(reading.language()).equals("fa")) {
      return;
    }
    own.removeIf(one ->
        one.values().stream().anyMatch(Converted::persian)
            && others.stream().noneMatch(one::same)
            && others.removeIf(other -> one.values().stream().anyMatch(of(other))));
  }

  private static boolean persian(BigDecimal value) {
    return value.compareTo(FIRST_PERSIAN) >= 0 && value.compareTo(LAST_PERSIAN) <= 0;
  }

  private static Predicate<BigDecimal> of(Quantity gregorian) {
    return year ->
        gregorian.values().contains(Quantity.value(year.longValue() + 621))
            || gregorian.values().contains(Quantity.value(year.longValue() + 622));
  }

  private static List<Named> ofOneSide(Reading one, Reading other) {
    List<Named> months = CalendarWords.sure("month", one);
    if (months.isEmpty()) {
      return months;
    }
    List<Integer> shared = CalendarWords.mentioned("month", other);
    return months.stream().filter(month -> !shared.contains(month.number())).toList();
  }

  private static boolean from(List<Named> months, Reading other) {
    return months.stream().anyMatch(month -> month.number() > 100)
        && !(CalendarWords.mentioned("month", other).isEmpty()
            && Dates.figures(other.text()).isEmpty());
  }

  /** "15 Khordad (5 June)": told in both calendars. */
  private static boolean both(Sides sides) {
    List<Integer> there = CalendarWords.mentioned("month", sides.target());
    return CalendarWords.mentioned("month", sides.source()).stream()
        .anyMatch(month -> month > 100 && there.contains(month));
  }

  /** 05.06.2026 for a day of the other side's calendar. */
  private static void figures(
      List<Named> own, List<Named> other, List<List<Quantity>> found, Reading reading) {
    if (own.isEmpty() && !other.isEmpty()) {
      List<int[]> dates = Dates.places(reading.text());
      Predicate<Quantity> within =
          one -> dates.stream().anyMatch(at -> one.from() >= at[0] && one.to() <= at[1]);
      found.forEach(list -> list.removeIf(within));
    }
  }

  private static void beside(Named month, List<List<Quantity>> found) {
    boolean before =
        take(found, one -> day(one) && one.to() <= month.from() && month.from() - one.to() <= NEAR);
    int end = month.to();
    for (Quantity after :
        found.getFirst().stream().filter(one -> one.from() >= month.to()).toList()) {
      boolean day = !before && day(after);
      if (after.from() - end > NEAR || !day && !year(after)) {
        return;
      }
      take(found, one -> one.equals(after));
      if (!day) {
        return;
      }
      before = true;
      end = after.to();
    }
  }

  private static boolean take(List<List<Quantity>> found, Predicate<Quantity> which) {
    boolean taken = false;
    for (List<Quantity> list : found) {
      taken |= list.removeIf(which);
    }
    return taken;
  }

  private static boolean day(Quantity one) {
    return one.values().stream()
        .anyMatch(value -> value.signum() > 0 && value.compareTo(LAST_DAY) <= 0);
  }

  private static boolean year(Quantity one) {
    return one.values().stream()
        .anyMatch(value -> value.compareTo(FIRST_YEAR) >= 0 && value.compareTo(LAST_YEAR) <= 0);
  }
}
