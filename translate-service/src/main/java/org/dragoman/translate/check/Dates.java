package org.dragoman.translate.check;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.dragoman.contracts.translation.Finding;
import org.dragoman.contracts.translation.Finding.Severity;
import org.dragoman.contracts.translation.Finding.Side;
import org.dragoman.translate.check.CalendarWords.Named;

/**
 * Months and weekdays that became others or got lost. A month in figures is the month by name; a
 * day of the Persian or Islamic calendar may be converted, which is for an editor to see.
 */
final class Dates implements Sides.Look {

  private static final Pattern FIGURES =
      Pattern.compile(
          "(?<!\\p{Nd})(\\p{Nd}{1,4})[./-](\\p{Nd}{1,2})[./-](\\p{Nd}{1,4})(?!\\p{Nd})");

  @Override
  public List<Finding> at(Sides sides) {
    List<Finding> findings = new ArrayList<>();
    for (Side side : Side.values()) {
      otherDays(sides, side, findings);
      if (sides.other(side).lexicon().knows("month")) {
        months(sides, side, findings);
      }
      if (sides.other(side).lexicon().knows("weekday")) {
        weekdays(sides, side, findings);
      }
    }
    return findings;
  }

  private static void months(Sides sides, Side side, List<Finding> findings) {
    List<Named> months = CalendarWords.sure("month", sides.reading(side));
    if (months.isEmpty()) {
      return;
    }
    List<Integer> there = CalendarWords.mentioned("month", sides.other(side));
    List<Integer> figures = new ArrayList<>(figures(sides.other(side).text()));
    SolarDates.in(sides.other(side), sides.reading(side))
        .forEach(date -> figures.add(date.day().getMonthValue()));
    for (Named month : months) {
      if (there.contains(month.number()) || figures.contains(month.number())) {
        continue;
      }
      if (month.number() > 100 && !(there.isEmpty() && figures.isEmpty())) {
        findings.add(converted(sides, side, month));
      } else if (there.stream().noneMatch(other -> other > 100)) {
        findings.add(finding(sides, side, month, "month", Severity.WARNING));
      }
    }
  }

  private static void otherDays(Sides sides, Side side, List<Finding> findings) {
    SolarDates.in(sides.reading(side), sides.other(side)).stream()
        .filter(date -> !date.told())
        .map(date ->
            Sides.finding(
                "dates",
                Severity.WARNING,
                "%s is %s in the Gregorian calendar; this day stands in the %s only."
                    .formatted(
                        sides.reading(side).text().substring(date.from(), date.to()),
                        date.day(),
                        where(side)),
                side,
                date.from(),
                date.to()))
        .forEach(findings::add);
  }

  private static void weekdays(Sides sides, Side side, List<Finding> findings) {
    List<Integer> there = CalendarWords.mentioned("weekday", sides.other(side));
    for (Named day : CalendarWords.sure("weekday", sides.reading(side))) {
      if (!there.contains(day.number())) {
        // One that became another is a mistake; one that is not there may have been rephrased.
        Severity severity = there.isEmpty() ? Severity.INFO : Severity.WARNING;
        findings.add(finding(sides, side, day, "day", severity));
      }
    }
  }

  private static Finding converted(Sides sides, Side side, Named month) {
    return Sides.finding(
        "dates",
        Severity.INFO,
        "A date of another calendar, converted: "
            + sides.reading(side).text().substring(month.from(), month.to())
            + ".",
        side,
        month.from(),
        month.to());
  }

  private static Finding finding(
      Sides sides, Side side, Named name, String kind, Severity severity) {
    String word = sides.reading(side).text().substring(name.from(), name.to());
    return Sides.finding(
        "dates",
        severity,
        "This %s stands in the %s only: %s.".formatted(kind, where(side), word),
        side,
        name.from(),
        name.to());
  }

  private static String where(Side side) {
    return side == Side.SOURCE ? "source" : "translation";
  }

  /** Dates in figures; each has three groups. */
  static List<MatchResult> inFigures(String text) {
    return FIGURES.matcher(text).results().toList();
  }

  /** From where to where dates in figures stand. */
  static List<int[]> places(String text) {
    return inFigures(text).stream().map(at -> new int[] {at.start(), at.end()}).toList();
  }

  static List<Integer> figures(String text) {
    List<Integer> months = new ArrayList<>();
    for (MatchResult date : inFigures(text)) {
      for (int i = 1; i <= 3; i++) {
        months.add(Integer.parseInt(date.group(i)));
      }
    }
    return months;
  }
}
