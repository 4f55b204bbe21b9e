package org.dragoman.translate.check;

import java.util.List;
import java.util.Map;
import org.dragoman.contracts.translation.Finding;
import org.dragoman.contracts.translation.Finding.Severity;
import org.dragoman.translate.language.Languages;
import org.dragoman.translate.segment.Segmenter;

/**
 * A translation far shorter or longer than its language makes it, and one that lacks or adds a
 * sentence. Expected are characters for one of English, as news texts of our own have them.
 */
final class Length implements Sides.Look {

  private static final Map<String, Double> FOR_ONE =
      Map.ofEntries(
          Map.entry("es", 1.12),
          Map.entry("fr", 1.15),
          Map.entry("de", 1.12),
          Map.entry("it", 1.12),
          Map.entry("pt", 1.08),
          Map.entry("ca", 1.1),
          Map.entry("nl", 1.1),
          Map.entry("ru", 1.05),
          Map.entry("uk", 1.03),
          Map.entry("pl", 1.05),
          Map.entry("tr", 1.0),
          Map.entry("ar", 0.82),
          Map.entry("fa", 0.88),
          Map.entry("ur", 0.95),
          Map.entry("he", 0.78),
          Map.entry("el", 1.15),
          Map.entry("zh", 0.33),
          Map.entry("ja", 0.45),
          Map.entry("ko", 0.5));

  /** Characters added to both sides, so that short sentences differ as they please. */
  private static final double SMOOTH = 18;

  @Override
  public List<Finding> at(Sides sides) {
    double source = letters(sides.source().text()) / forOne(sides.source());
    double target = letters(sides.target().text()) / forOne(sides.target());
    if (target == 0) {
      return List.of();
    }
    double ratio = (target + SMOOTH) / (source + SMOOTH);
    if (ratio > 0.62 && ratio < 1.6) {
      return List.of();
    }
    int lacks =
        Segmenter.sentences(sides.source().text(), sides.source().language())
            - Segmenter.sentences(sides.target().text(), sides.target().language());
    if (lacks > 0 && ratio < 1 || lacks < 0 && ratio > 1) {
      return List.of(
          new Finding(
              "sentences",
              Severity.WARNING,
              lacks > 0
                  ? "A sentence of the source seems to be missing."
                  : "The translation seems to have a sentence the source lacks."));
    }
    return ratio > 0.5 && ratio < 2 ? List.of() : List.of(length(ratio));
  }

  private static Finding length(double ratio) {
    return new Finding(
        "length",
        ratio < 0.3 || ratio > 3.3 ? Severity.ERROR : Severity.WARNING,
        "The translation is %s than expected: %d %% of the usual length."
            .formatted(ratio < 1 ? "much shorter" : "much longer", Math.round(ratio * 100)));
  }

  private static double forOne(Reading reading) {
    return FOR_ONE.getOrDefault(Languages.primary(reading.language()), 1.0);
  }

  private static long letters(String text) {
    return text.codePoints().filter(c -> !Character.isWhitespace(c)).count();
  }
}
