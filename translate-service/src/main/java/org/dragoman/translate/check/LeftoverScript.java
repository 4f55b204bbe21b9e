package org.dragoman.translate.check;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.dragoman.contracts.translation.Finding;
import org.dragoman.contracts.translation.Finding.Severity;
import org.dragoman.translate.language.Scripts;

/** Letters of the source's script in a translation written in another. */
final class LeftoverScript implements Check {

  @Override
  public List<Finding> of(Rendering rendering) {
    Set<Integer> foreign = new HashSet<>(Scripts.of(rendering.pair().source()));
    foreign.removeAll(Scripts.of(rendering.pair().target()));
    return Scripts.letters(rendering.targetText(), foreign) > 0
        ? List.of(
            new Finding(
                "script",
                Severity.WARNING,
                "Words of the source language's script are left in the translation."))
        : List.of();
  }
}
