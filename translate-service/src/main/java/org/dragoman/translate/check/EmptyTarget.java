package org.dragoman.translate.check;

import java.util.List;
import org.dragoman.contracts.article.PlainText;
import org.dragoman.contracts.translation.Finding;
import org.dragoman.contracts.translation.Finding.Severity;
import org.dragoman.translate.language.LanguagePair;

/** A sentence that became nothing. */
final class EmptyTarget implements Check {

  @Override
  public List<Finding> of(LanguagePair pair, String source, String target) {
    return PlainText.fromInline(target).isBlank() && !PlainText.fromInline(source).isBlank()
        ? List.of(new Finding("empty", Severity.ERROR, "The translation is empty."))
        : List.of();
  }
}
