package org.dragoman.translate.memory;

import java.util.Objects;
import org.dragoman.translate.language.LanguagePair;
import org.dragoman.translate.language.Languages;
import org.jspecify.annotations.Nullable;

/**
 * What is taken off a match, in percent.
 *
 * @param machine an engine made the unit
 * @param unapproved and no editor has approved it; on top of {@code machine}
 * @param domain unit and sentence have domains, and not the same
 * @param region unit and sentence state regions, and not the same: {@code en-US}, {@code en-GB}
 * @param markup links or emphasis within the sentence have no place in the translation
 */
public record Penalties(int machine, int unapproved, int domain, int region, int markup) {

  public static final Penalties USUAL = new Penalties(5, 5, 1, 1, 1);

  public Penalties {
    for (int penalty : new int[] {machine, unapproved, domain, region, markup}) {
      if (penalty < 0 || penalty > 100) {
        throw new IllegalArgumentException("penalty: 0 to 100, not " + penalty);
      }
    }
  }

  int of(Unit unit, LanguagePair pair, @Nullable String wanted, boolean markupLost) {
    int sum = 0;
    if (unit.provenance().machine()) {
      sum += machine + (unit.provenance().approvedBy() == null ? unapproved : 0);
    }
    if (unit.domain() != null && wanted != null && !unit.domain().equals(wanted)) {
      sum += domain;
    }
    if (differ(unit.sourceLanguage(), pair.source())
        || differ(unit.targetLanguage(), pair.target())) {
      sum += region;
    }
    return sum + (markupLost ? markup : 0);
  }

  private static boolean differ(String one, String other) {
    String first = Languages.region(one);
    String second = Languages.region(other);
    return !first.isEmpty() && !second.isEmpty() && !Objects.equals(first, second);
  }
}
