package org.dragoman.ingest.language;

import com.github.pemistahl.lingua.api.IsoCode639_1;
import com.github.pemistahl.lingua.api.Language;
import com.github.pemistahl.lingua.api.LanguageDetector;
import com.github.pemistahl.lingua.api.LanguageDetectorBuilder;
import java.util.Collection;
import java.util.HashMap;
import java.util.IllformedLocaleException;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Decides the language of a text with lingua, restricted to the configured languages, and with what
 * the sender states as prior. Statements are often wrong (a feed's template says {@code en-us}
 * whatever is in it), so they weigh, and the text decides.
 */
public final class Languages {
  /** How much likelier a stated language is than another, before a word is read. */
  private static final double PRIOR = 5;

  /** A few sentences say it; more only costs time. */
  private static final int ENOUGH = 1500;

  private static final int TOO_FEW_LETTERS = 20;

  private final LanguageDetector detector;
  private final Set<String> configured;

  /**
   * @param languages ISO 639-1 codes, at least two
   */
  public Languages(Collection<String> languages) {
    IsoCode639_1[] codes =
        languages.stream()
            .map(code -> IsoCode639_1.valueOf(code.strip().toUpperCase(Locale.ROOT)))
            .distinct()
            .toArray(IsoCode639_1[]::new);
    // Low accuracy keeps trigrams only: for texts of some length as good, at a third of the memory.
    detector = LanguageDetectorBuilder.fromIsoCodes639_1(codes).withLowAccuracyMode().build();
    configured =
        languages.stream().map(l -> l.strip().toLowerCase(Locale.ROOT)).collect(Collectors.toSet());
  }

  /**
   * @param text plain text
   * @param stated the sender's statement, BCP 47 or near it
   */
  public Detection decide(String text, @Nullable String stated) {
    String tag = tag(stated);
    String primary = tag == null ? null : Locale.forLanguageTag(tag).getLanguage();
    long letters = text.codePoints().limit(ENOUGH).filter(Character::isLetter).count();
    // A language that the detector does not know is taken on trust: it would call it another.
    if (letters < TOO_FEW_LETTERS || (primary != null && !configured.contains(primary))) {
      return new Detection(tag, null);
    }
    Map<String, Double> likelihood = likelihood(text, primary, letters);
    return likelihood.entrySet().stream()
        .max(Map.Entry.comparingByValue())
        .filter(best -> best.getValue() > 0)
        .map(best -> detection(best.getKey(), best.getValue(), primary, tag))
        .orElseGet(() -> new Detection(tag, null));
  }

  /**
   * Posterior probabilities. What lingua calls confidence is the best language's summed log
   * probability over each other's, so 0.9 after ten letters and after a thousand are worlds apart:
   * it is turned back into a likelihood, for trigrams that overlap and so count half.
   */
  private Map<String, Double> likelihood(String text, @Nullable String stated, long letters) {
    Map<String, Double> weighed = new HashMap<>();
    double sum = 0;
    for (Map.Entry<Language, Double> each :
        detector
            .computeLanguageConfidenceValues(text.substring(0, Math.min(text.length(), ENOUGH)))
            .entrySet()) {
      String code = each.getKey().getIsoCode639_1().toString().toLowerCase(Locale.ROOT);
      double likelihood = Math.exp(-0.5 * letters * (1 / each.getValue() - 1));
      double weight = likelihood * (code.equals(stated) ? PRIOR : 1);
      weighed.put(code, weight);
      sum += weight;
    }
    double total = sum;
    weighed.replaceAll((code, weight) -> total == 0 ? 0 : weight / total);
    return weighed;
  }

  /** The sender's own tag where it names the same language: {@code es-MX} says more than es. */
  private static Detection detection(
      String code, double confidence, @Nullable String stated, @Nullable String tag) {
    double rounded = Math.round(Math.min(1, confidence) * 1000) / 1000.0;
    return new Detection(code.equals(stated) ? tag : code, rounded);
  }

  /** A well-formed BCP 47 tag, or null: {@code en_us} is mended, {@code English} is not. */
  static @Nullable String tag(@Nullable String stated) {
    if (stated == null || stated.isBlank()) {
      return null;
    }
    try {
      String first = stated.split("[,;]", 2)[0].strip().replace('_', '-');
      String tag = new Locale.Builder().setLanguageTag(first).build().toLanguageTag();
      return tag.equals("und") || tag.matches("[a-z]{4,8}.*") ? null : tag;
    } catch (IllformedLocaleException notATag) {
      return null;
    }
  }
}
