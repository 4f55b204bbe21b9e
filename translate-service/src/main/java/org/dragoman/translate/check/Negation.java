package org.dragoman.translate.check;

import java.util.List;
import org.dragoman.contracts.translation.Finding;
import org.dragoman.contracts.translation.Finding.Severity;
import org.dragoman.contracts.translation.Finding.Side;
import org.jspecify.annotations.Nullable;

/**
 * A sentence that denies on one side only. Any sign of denial on the other side will do, even
 * "fail", "refuse" or "un-": languages deny in different words, and false alarms would hide the
 * true ones.
 */
final class Negation implements Sides.Look {

  @Override
  public List<Finding> at(Sides sides) {
    if (!sides.source().lexicon().knows("negation")
        || !sides.target().lexicon().knows("negation")) {
      return List.of();
    }
    Reading.Token source = cue(sides.source());
    Reading.Token target = cue(sides.target());
    if (source != null && target == null && !soft(sides.target())) {
      return List.of(
          Sides.finding(
              "negation",
              Severity.WARNING,
              "The source denies something (“%s”), the translation does not."
                  .formatted(sides.source().word(source)),
              Side.SOURCE,
              source.from(),
              source.to()));
    }
    if (target != null && source == null && !soft(sides.source())) {
      return List.of(
          Sides.finding(
              "negation",
              Severity.WARNING,
              "The translation denies something (“%s”), the source does not."
                  .formatted(sides.target().word(target)),
              Side.TARGET,
              target.from(),
              target.to()));
    }
    return List.of();
  }

  private static Reading.@Nullable Token cue(Reading reading) {
    List<Reading.Token> tokens = reading.tokens();
    for (int i = 0; i < tokens.size(); i++) {
      Lexicon.Entry affirms = reading.lexicon().at("affirm", reading, i);
      if (affirms != null) {
        i += affirms.words().size() - 1;
      } else if (reading.lexicon().at("negation", reading, i) != null && !numbered(reading, i)
          || reading.lexicon().denies(tokens.get(i).folded()) && !within(reading, i)
          || contracted(reading, i)) {
        return tokens.get(i);
      }
    }
    return null;
  }

  /** The "No" of "No. 7". */
  private static boolean numbered(Reading reading, int i) {
    return i + 1 < reading.tokens().size()
        && reading.digits(i + 1)
        && reading.text().charAt(reading.tokens().get(i).to()) == '.';
  }

  /** Persian نزد "did not hit" ends its clause; elsewhere it is "with". */
  private static boolean within(Reading reading, int i) {
    List<Reading.Token> tokens = reading.tokens();
    return i + 1 < tokens.size()
        && reading.lexicon().at("last", reading, i) != null
        && reading.text().substring(tokens.get(i).to(), tokens.get(i + 1).from()).isBlank();
  }

  /** "don't" is read as two words. */
  private static boolean contracted(Reading reading, int i) {
    Reading.Token token = reading.tokens().get(i);
    return token.folded().equals("t")
        && token.from() >= 2
        && "'’".indexOf(reading.text().charAt(token.from() - 1)) >= 0
        && reading.text().charAt(token.from() - 2) == 'n';
  }

  private static boolean soft(Reading reading) {
    Lexicon lexicon = reading.lexicon();
    for (int i = 0; i < reading.tokens().size(); i++) {
      String word = reading.tokens().get(i).folded();
      if (lexicon.at("soft", reading, i) != null
          || lexicon.at("negation", reading, i) != null
          || lexicon.stem("soft", word)) {
        return true;
      }
    }
    return false;
  }
}
