package org.dragoman.translate.check;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.dragoman.contracts.translation.Finding;
import org.dragoman.contracts.translation.Finding.Severity;
import org.dragoman.contracts.translation.Finding.Side;

/**
 * Numbers that stand on one side only, whether in figures of any script or in words, and those
 * whose percent sign, currency or unit is another. A figure may become a word, an ordinal or a
 * month, and the other way round; "one", "both" and "thousands of" need not be there at all.
 */
final class Numbers implements Sides.Look {

  /**
   * @param figures in figures, in reading order
   * @param words in words, in reading order
   */
  private record Found(List<Quantity> figures, List<Quantity> words) {
    List<List<Quantity>> all() {
      return List.of(figures, words);
    }
  }

  @Override
  public List<Finding> at(Sides sides) {
    Found source = in(sides.source());
    Found target = in(sides.target());
    List<Finding> findings = new ArrayList<>();
    Converted.leaveOut(source.all(), target.all(), sides);
    pair(source.figures(), target.figures(), sides, findings);
    settle(source.figures(), target.words());
    settle(target.figures(), source.words());
    settle(source.words(), target.words());
    months(source.figures(), sides.target());
    months(target.figures(), sides.source());
    boolean replaced = both(source) && both(target);
    report(source, sides.source(), Side.SOURCE, replaced, findings);
    report(target, sides.target(), Side.TARGET, replaced, findings);
    return findings;
  }

  private static Found in(Reading reading) {
    return new Found(
        new ArrayList<>(Quantities.in(reading)), new ArrayList<>(NumberWords.in(reading)));
  }

  private static void pair(
      List<Quantity> source, List<Quantity> target, Sides sides, List<Finding> findings) {
    for (Quantity one : List.copyOf(source)) {
      target.stream()
          .filter(one::same)
          .min(Comparator.comparing(other -> one.percent() != other.percent() ? 1 : 0))
          .ifPresent(other -> {
            source.remove(one);
            target.remove(other);
            measure(one, other, sides, findings);
          });
    }
  }

  private static void measure(Quantity one, Quantity other, Sides sides, List<Finding> findings) {
    String figure = sides.target().text().substring(other.from(), other.to());
    if (one.percent() != other.percent()) {
      findings.add(
          unit(
              figure
                  + (one.percent()
                      ? " is a percentage in the source."
                      : " is no percentage in the source."),
              other));
    } else if (one.currency() != null
        && other.currency() != null
        && !one.currency().equals(other.currency())) {
      findings.add(unit("%s is in %s in the source.".formatted(figure, one.currency()), other));
    } else if (one.unit() != null && other.unit() != null && !one.unit().equals(other.unit())) {
      findings.add(unit("%s is in %s in the source.".formatted(figure, one.unit()), other));
    }
  }

  private static Finding unit(String text, Quantity at) {
    return Sides.finding("numbers", Severity.WARNING, text, Side.TARGET, at.from(), at.to());
  }

  /** Takes out of both what is the same; the second are words, and may settle more than one. */
  private static void settle(List<Quantity> figures, List<Quantity> words) {
    for (Quantity figure : List.copyOf(figures)) {
      words.stream()
          .filter(figure::same)
          .findFirst()
          .ifPresent(word -> {
            figures.remove(figure);
            words.remove(word);
          });
    }
  }

  /** The 05 of 12.05.2026 is a May elsewhere. */
  private static void months(List<Quantity> figures, Reading other) {
    if (!figures.isEmpty()) {
      List<Integer> named = CalendarWords.mentioned("month", other);
      figures.removeIf(one ->
          one.values().stream()
              .anyMatch(value ->
                  value.scale() <= 0
                      && value.intValue() <= 12
                      && named.contains(value.intValue())));
    }
  }

  private static boolean both(Found found) {
    return !found.figures().isEmpty() || found.words().stream().anyMatch(Quantity::sure);
  }

  private static void report(
      Found found, Reading reading, Side side, boolean replaced, List<Finding> findings) {
    String where = side == Side.SOURCE ? "In the source only: " : "In the translation only: ";
    for (Quantity one : found.figures()) {
      findings.add(finding(Severity.WARNING, where, reading, side, one));
    }
    for (Quantity one : found.words()) {
      if (one.sure()) {
        findings.add(
            finding(replaced ? Severity.WARNING : Severity.INFO, where, reading, side, one));
      }
    }
  }

  private static Finding finding(
      Severity severity, String where, Reading reading, Side side, Quantity one) {
    String number = reading.text().substring(one.from(), one.to());
    return Sides.finding("numbers", severity, where + number + ".", side, one.from(), one.to());
  }
}
