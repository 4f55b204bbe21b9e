package org.dragoman.translate.check;

import java.util.List;
import java.util.Objects;
import org.dragoman.contracts.article.PlainText;
import org.dragoman.translate.glossary.Occurrence;
import org.dragoman.translate.language.LanguagePair;

/**
 * A sentence and its translation, as checks look at them.
 *
 * @param source inline HTML
 * @param target inline HTML
 * @param terms glossary terms in the source's text
 */
public record Rendering(LanguagePair pair, String source, String target, List<Occurrence> terms) {

  public Rendering {
    Objects.requireNonNull(pair, "pair");
    Objects.requireNonNull(source, "source");
    Objects.requireNonNull(target, "target");
    terms = List.copyOf(terms);
  }

  /** The source without markup; places in findings count in it. */
  public String sourceText() {
    return PlainText.fromInline(source);
  }

  /** The target without markup; places in findings count in it. */
  public String targetText() {
    return PlainText.fromInline(target);
  }
}
