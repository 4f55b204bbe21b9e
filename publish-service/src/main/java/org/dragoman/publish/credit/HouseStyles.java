package org.dragoman.publish.credit;

import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Collectors;

/**
 * The house styles of an installation, one per target language. A language without one gets no
 * sentences in somebody else's language: its credits stay incomplete until a style is written.
 */
public final class HouseStyles {
  private final Supplier<Map<String, HouseStyle>> byLanguage;

  /**
   * @param byLanguage keyed by BCP 47 tag in lower case, as they are at the time
   */
  public HouseStyles(Supplier<Map<String, HouseStyle>> byLanguage) {
    this.byLanguage = byLanguage;
  }

  /**
   * @param byLanguage keyed by BCP 47 tag, in any case
   */
  public HouseStyles(Map<String, HouseStyle> byLanguage) {
    Map<String, HouseStyle> fixed =
        byLanguage.entrySet().stream()
            .collect(Collectors.toUnmodifiableMap(e -> key(e.getKey()), Map.Entry::getValue));
    this.byLanguage = () -> fixed;
  }

  /** The style of exactly this language, else of its primary subtag ({@code pt} for pt-BR). */
  public Optional<HouseStyle> of(String language) {
    String tag = key(language);
    Map<String, HouseStyle> styles = byLanguage.get();
    return Optional.ofNullable(styles.get(tag))
        .or(() -> Optional.ofNullable(styles.get(Languages.primary(tag))));
  }

  /** As they are now, by BCP 47 tag in lower case. */
  public Map<String, HouseStyle> all() {
    return byLanguage.get();
  }

  /** A BCP 47 tag as styles are found by. */
  public static String key(String language) {
    return language.strip().toLowerCase(Locale.ROOT);
  }
}
