package org.dragoman.translate.engine;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.dragoman.translate.language.LanguagePair;
import org.dragoman.translate.language.Languages;

/**
 * Which engines a language pair is translated by, and through which third language. The pattern
 * that says most of a pair counts.
 *
 * @param engines names, in the order they are tried
 * @param pivots BCP 47; a language of the pair itself means none
 */
public record Routes(Map<PairPattern, List<String>> engines, Map<PairPattern, String> pivots) {

  /** Every engine for every pair, and no pivots. */
  public static final Routes OPEN = new Routes(Map.of(), Map.of());

  public Routes {
    engines = Map.copyOf(engines);
    pivots = Map.copyOf(pivots);
    pivots
        .values()
        .forEach(through -> {
          if (!Languages.known(through)) {
            throw new IllegalArgumentException(
                "dragoman.engines.pivot: a BCP 47 language, not \"" + through + '"');
          }
        });
  }

  /** Empty where no route is set for the pair. */
  Optional<List<String>> engines(LanguagePair pair) {
    return best(engines, pair);
  }

  Optional<String> pivot(LanguagePair pair) {
    return best(pivots, pair)
        .filter(through ->
            !Languages.same(through, pair.source()) && !Languages.same(through, pair.target()));
  }

  private static <T> Optional<T> best(Map<PairPattern, T> all, LanguagePair pair) {
    return all.entrySet().stream()
        .filter(one -> one.getKey().matches(pair))
        .max(Comparator.comparingInt(one -> one.getKey().weight()))
        .map(Map.Entry::getValue);
  }
}
