package org.dragoman.translate.memory;

import java.util.Comparator;
import java.util.UUID;
import org.dragoman.translate.language.LanguagePair;
import org.dragoman.translate.memory.Fitted.Markup;
import org.dragoman.translate.memory.Match.Kind;
import org.dragoman.translate.memory.MemoryStore.Kept;
import org.jspecify.annotations.Nullable;

/**
 * A match, and what puts it before or after others.
 *
 * @param sameTags whether the unit's languages are the wanted ones to the region
 */
record Ranked(Match match, Markup markup, boolean sameTags, UUID id) {

  /** Of equal ones a person's before a machine's, the same markup before other, then the newest. */
  static final Comparator<Ranked> BEST =
      Comparator.comparingInt((Ranked ranked) -> -ranked.match.percent())
          .thenComparing(ranked -> ranked.match.kind())
          .thenComparing(ranked -> ranked.match.engine() != null)
          .thenComparing(Ranked::markup)
          .thenComparing(ranked -> !ranked.sameTags)
          .thenComparing(
              ranked -> ranked.match.at(), Comparator.nullsLast(Comparator.reverseOrder()))
          .thenComparing(Ranked::id);

  static Ranked of(
      Wanted wanted,
      Kept kept,
      int percent,
      Kind kind,
      Penalties penalties,
      LanguagePair pair,
      @Nullable String domain) {
    Unit unit = kept.unit();
    Fitted fitted = Fitted.to(wanted.html(), unit);
    int penalty = penalties.of(unit, pair, domain, fitted.markup() == Markup.LOST);
    return new Ranked(
        Match.of(kept, fitted.target(), Math.max(0, percent - penalty), kind),
        fitted.markup(),
        unit.targetLanguage().equals(pair.target()) && unit.sourceLanguage().equals(pair.source()),
        kept.id());
  }
}
