package org.dragoman.translate.check;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.dragoman.contracts.translation.Finding;
import org.dragoman.contracts.translation.Finding.Place;
import org.dragoman.contracts.translation.Finding.Severity;
import org.dragoman.contracts.translation.Finding.Side;
import org.dragoman.translate.glossary.Occurrence;
import org.dragoman.translate.glossary.Term;
import org.dragoman.translate.glossary.Wording;

/**
 * Glossary terms of the source that the translation lacks, and translations the glossary forbids. A
 * term that stands twice may be said once: the second time it is often a pronoun.
 */
final class GlossaryTerms implements Check {

  @Override
  public List<Finding> of(Rendering rendering) {
    if (rendering.terms().isEmpty() || rendering.targetText().isBlank()) {
      return List.of();
    }
    Map<Term, Occurrence> first = new LinkedHashMap<>();
    rendering.terms().forEach(found -> first.putIfAbsent(found.term(), found));
    Wording wording = new Wording(rendering.pair().target(), rendering.targetText());
    return first.values().stream().flatMap(found -> finding(found, wording).stream()).toList();
  }

  private static Optional<Finding> finding(Occurrence found, Wording wording) {
    Term term = found.term();
    return wording
        .forbidden(term)
        .map(words -> forbidden(term, words))
        .or(() -> wording.has(term) ? Optional.empty() : Optional.of(missing(term, found)));
  }

  private static Finding forbidden(Term term, Wording.Words words) {
    return new Finding(
        "terms",
        Severity.ERROR,
        "“%s” is not to be used for “%s”: the glossary has “%s”."
            .formatted(words.text(), term.source(), term.target()),
        new Place(Side.TARGET, words.from(), words.to()));
  }

  private static Finding missing(Term term, Occurrence found) {
    String text =
        term.keep()
            ? "“%s” is to stay as it is.".formatted(term.source())
            : "The glossary has “%s” for “%s”.".formatted(term.target(), term.source());
    return new Finding(
        "terms", Severity.WARNING, text, new Place(Side.SOURCE, found.from(), found.to()));
  }
}
