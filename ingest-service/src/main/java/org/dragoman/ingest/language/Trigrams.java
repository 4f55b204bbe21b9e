package org.dragoman.ingest.language;

import com.github.pemistahl.lingua.api.IsoCode639_1;
import com.github.pemistahl.lingua.api.Language;
import com.github.pemistahl.lingua.api.LanguageDetector;
import com.github.pemistahl.lingua.api.LanguageDetectorBuilder;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Lingua, in its low accuracy: trigrams only, which for texts of some length is as good, at a
 * fraction of the memory.
 */
final class Trigrams {
  private static final Set<String> KNOWN =
      Arrays.stream(IsoCode639_1.values())
          .map(code -> code.toString().toLowerCase(Locale.ROOT))
          .collect(Collectors.toSet());

  private final @Nullable LanguageDetector detector;

  /** Of the languages, those that it knows. */
  Trigrams(Collection<String> languages) {
    IsoCode639_1[] codes =
        languages.stream()
            .filter(KNOWN::contains)
            .map(code -> IsoCode639_1.valueOf(code.toUpperCase(Locale.ROOT)))
            .distinct()
            .toArray(IsoCode639_1[]::new);
    detector =
        codes.length < 2
            ? null
            : LanguageDetectorBuilder.fromIsoCodes639_1(codes).withLowAccuracyMode().build();
  }

  static boolean knows(String language) {
    return KNOWN.contains(language);
  }

  /**
   * Log-likelihood by language code. What lingua calls confidence is the best language's summed log
   * probability over each other's, so 0.9 after ten letters and after a thousand are worlds apart:
   * it is turned back into a likelihood, for trigrams that overlap and so count half.
   */
  Map<String, Double> of(String text, int letters) {
    Map<String, Double> scores = new HashMap<>();
    if (detector == null) {
      return scores;
    }
    for (Map.Entry<Language, Double> each :
        detector.computeLanguageConfidenceValues(text).entrySet()) {
      String code = each.getKey().getIsoCode639_1().toString().toLowerCase(Locale.ROOT);
      scores.put(code, -0.5 * letters * (1 / each.getValue() - 1));
    }
    return scores;
  }
}
