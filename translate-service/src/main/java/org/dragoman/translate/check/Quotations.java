package org.dragoman.translate.check;

import java.util.ArrayList;
import java.util.List;
import org.dragoman.contracts.translation.Finding;
import org.dragoman.contracts.translation.Finding.Severity;
import org.dragoman.contracts.translation.Finding.Side;

/**
 * Words in quotation marks: as many quotations on both sides, closed where the source closes them,
 * around about the same share of the sentence, and somebody still saying them. Dialogue with dashes
 * is left out of the count, since English sets it in marks.
 */
final class Quotations implements Sides.Look {

  private static final String OPENING = "«“„「『‹〈《";
  private static final String CLOSING = "»”」』›〉》";
  private static final String DASHES = "—–-";

  /**
   * @param marks all marks
   * @param inside letters within quotations
   * @param letters all letters
   */
  private record Quoted(int marks, int inside, int letters, int first, boolean dialogue) {
    boolean balanced() {
      return marks % 2 == 0;
    }

    int quotations() {
      return (marks + 1) / 2;
    }

    double share() {
      return inside / (double) Math.max(1, letters);
    }
  }

  @Override
  public List<Finding> at(Sides sides) {
    Quoted source = quoted(sides.source().text());
    Quoted target = quoted(sides.target().text());
    if (source.dialogue() || target.dialogue()) {
      return List.of();
    }
    if (source.quotations() != target.quotations()) {
      Quoted more = source.quotations() > target.quotations() ? source : target;
      Side side = more.equals(source) ? Side.SOURCE : Side.TARGET;
      boolean none = source.marks() == 0 || target.marks() == 0;
      return List.of(
          Sides.finding(
              "quotes",
              none && more.inside() > 9 ? Severity.WARNING : Severity.INFO,
              "%d quotations in the source, %d in the translation."
                  .formatted(source.quotations(), target.quotations()),
              side,
              more.first(),
              more.first() + 1));
    }
    if (source.balanced() && !target.balanced()) {
      return List.of(
          Sides.finding(
              "quotes",
              Severity.WARNING,
              "A quotation is not closed in the translation.",
              Side.TARGET,
              target.first(),
              target.first() + 1));
    }
    return words(sides, source, target);
  }

  private static List<Finding> words(Sides sides, Quoted source, Quoted target) {
    List<Finding> findings = new ArrayList<>();
    if (source.marks() > 1 && Math.abs(source.share() - target.share()) > 0.3) {
      findings.add(
          Sides.finding(
              "quotes",
              Severity.WARNING,
              "Other words are quoted in the translation than in the source.",
              Side.TARGET,
              target.first(),
              target.first() + 1));
    } else if (source.marks() > 0
        && says(sides.source())
        && !says(sides.target())
        && sides.target().lexicon().knows("saying")) {
      findings.add(
          new Finding("quotes", Severity.INFO, "The translation does not tell who says this."));
    }
    return findings;
  }

  private static boolean says(Reading reading) {
    for (int i = 0; i < reading.tokens().size(); i++) {
      if (reading.lexicon().at("saying", reading, i) != null) {
        return true;
      }
    }
    return false;
  }

  private static Quoted quoted(String text) {
    int marks = 0;
    int inside = 0;
    int letters = 0;
    int first = -1;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (mark(text, i)) {
        marks++;
        first = first < 0 ? i : first;
      } else if (Character.isLetterOrDigit(c)) {
        letters++;
        inside += marks % 2;
      }
    }
    String bare = text.strip();
    boolean dialogue = !bare.isEmpty() && DASHES.indexOf(bare.charAt(0)) >= 0;
    return new Quoted(marks, inside, letters, Math.max(0, first), dialogue);
  }

  private static boolean mark(String text, int at) {
    char c = text.charAt(at);
    if (OPENING.indexOf(c) >= 0 || CLOSING.indexOf(c) >= 0) {
      return true;
    }
    boolean before = at > 0 && Character.isLetterOrDigit(text.charAt(at - 1));
    boolean after = at + 1 < text.length() && Character.isLetterOrDigit(text.charAt(at + 1));
    if (c == '"') {
      return !(before && after);
    }
    return c == '‘' && !before && text.indexOf('’', at) > 0
        || c == '’'
            && !after
            && text.lastIndexOf('‘', at) >= 0
            && text.substring(text.lastIndexOf('‘', at), at).indexOf('’') < 0;
  }
}
