package org.dragoman.translate.check;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
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
    List<Integer> there = CalendarWords.mentioned("month", sides.other(side));
    List<Integer> figures = figures(sides.other(side).text());
    for (Named month : CalendarWords.sure("month", sides.reading(side))) {
      if (there.contains(month.number()) || figures.contains(month.number())) {
        continue;
      }
      boolean converted = month.number() > 100 && !there.isEmpty();
      boolean reverse = there.stream().anyMatch(other -> other > 100);
      if (!reverse) {
        findings.add(
            finding(
                sides, side, month, "month", converted || there.isEmpty() && figures.isEmpty()));
      }
    }
  }

  private static void weekdays(Sides sides, Side side, List<Finding> findings) {
    List<Integer> there = CalendarWords.mentioned("weekday", sides.other(side));
    for (Named day : CalendarWords.sure("weekday", sides.reading(side))) {
      if (!there.contains(day.number())) {
        findings.add(finding(sides, side, day, "day", there.isEmpty()));
      }
    }
  }

  /** One that became another is a mistake; one that is not there may have been rephrased. */
  private static Finding finding(Sides sides, Side side, Named name, String kind, boolean gone) {
    String word = sides.reading(side).text().substring(name.from(), name.to());
    String where = side == Side.SOURCE ? "source" : "translation";
    return Sides.finding(
        "dates",
        gone && kind.equals("day") ? Severity.INFO : Severity.WARNING,
        "This %s stands in the %s only: %s.".formatted(kind, where, word),
        side,
        name.from(),
        name.to());
  }

  private static List<Integer> figures(String text) {
    List<Integer> months = new ArrayList<>();
    Matcher date = FIGURES.matcher(text);
    while (date.find()) {
      for (int i = 1; i <= 3; i++) {
        months.add(Integer.parseInt(date.group(i)));
      }
    }
    return months;
  }
}
