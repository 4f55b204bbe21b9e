package org.dragoman.publish.credit;

import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * The house styles of an installation, one per target language. A language without one gets no
 * sentences in somebody else's language: its credits stay incomplete until a style is written.
 */
public final class HouseStyles {
  private final Map<String, HouseStyle> byLanguage;

  /**
   * @param byLanguage keyed by BCP 47 tag, in any case
   */
  public HouseStyles(Map<String, HouseStyle> byLanguage) {
    this.byLanguage =
        byLanguage.entrySet().stream()
            .collect(Collectors.toUnmodifiableMap(e -> lower(e.getKey()), Map.Entry::getValue));
  }

  /** The style of exactly this language, else of its primary subtag ({@code pt} for pt-BR). */
  public Optional<HouseStyle> of(String language) {
    String tag = lower(language);
    return Optional.ofNullable(byLanguage.get(tag))
        .or(() -> Optional.ofNullable(byLanguage.get(Languages.primary(tag))));
  }

  private static String lower(String tag) {
    return tag.toLowerCase(Locale.ROOT);
  }
}
