package org.dragoman.translate.check;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.dragoman.contracts.article.PlainText;
import org.dragoman.contracts.translation.Finding;
import org.dragoman.contracts.translation.Finding.Severity;
import org.dragoman.translate.language.LanguagePair;
import org.dragoman.translate.language.Scripts;

/** Letters of the source's script in a translation written in another. */
final class LeftoverScript implements Check {

  @Override
  public List<Finding> of(LanguagePair pair, String source, String target) {
    Set<Integer> foreign = new HashSet<>(Scripts.of(pair.source()));
    foreign.removeAll(Scripts.of(pair.target()));
    return Scripts.letters(PlainText.fromInline(target), foreign) > 0
        ? List.of(
            new Finding(
                "script",
                Severity.WARNING,
                "Words of the source language's script are left in the translation."))
        : List.of();
  }
}
