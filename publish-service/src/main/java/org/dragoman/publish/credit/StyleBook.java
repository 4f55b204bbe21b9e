package org.dragoman.publish.credit;

import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * The house styles of an installation: those it was configured with, and over them those that
 * people have written since.
 */
public final class StyleBook {
  private final Map<String, KeptStyle> configured;
  private final StyleShelf shelf;
  private final Clock clock;

  /**
   * @param configured by BCP 47 tag, in any case
   */
  public StyleBook(Map<String, HouseStyle> configured, StyleShelf shelf, Clock clock) {
    this.configured =
        configured.entrySet().stream()
            .map(e -> new KeptStyle(HouseStyles.key(e.getKey()), 0, e.getValue(), null, null))
            .collect(Collectors.toUnmodifiableMap(KeptStyle::language, style -> style));
    this.shelf = shelf;
    this.clock = clock;
  }

  /** What became of a style somebody wrote. */
  public sealed interface Written {

    record Done(KeptStyle style) implements Written {}

    /** Somebody else wrote one since; theirs stands. */
    record Changed(int revision) implements Written {}

    record NoLanguage(String tag) implements Written {}
  }

  /** In the order of their tags. */
  public List<KeptStyle> styles() {
    Map<String, KeptStyle> styles = new TreeMap<>(configured);
    styles.putAll(shelf.newest());
    return List.copyOf(styles.values());
  }

  /** By language, for credits. */
  public Map<String, HouseStyle> byLanguage() {
    return styles().stream().collect(Collectors.toMap(KeptStyle::language, KeptStyle::style));
  }

  /** The style of exactly this language, read anew. */
  public Optional<KeptStyle> of(String language) {
    return history(language).stream().findFirst();
  }

  /** The newest first; the last is what the installation was configured with, if it was. */
  public List<KeptStyle> history(String language) {
    String key = HouseStyles.key(language);
    List<KeptStyle> all = new ArrayList<>(shelf.all(key));
    Optional.ofNullable(configured.get(key)).ifPresent(all::add);
    return List.copyOf(all);
  }

  /**
   * @param seen revision of the style that was changed; 0 for the first of a language
   */
  public Written write(String language, HouseStyle style, int seen, String by) {
    String key = HouseStyles.key(language);
    if (!Languages.known(key)) {
      return new Written.NoLanguage(language);
    }
    int current = of(key).map(KeptStyle::revision).orElse(0);
    if (seen != current) {
      return new Written.Changed(current);
    }
    KeptStyle next =
        new KeptStyle(key, current + 1, style, by, clock.instant().truncatedTo(ChronoUnit.MICROS));
    return shelf.keep(next)
        ? new Written.Done(next)
        : new Written.Changed(of(key).map(KeptStyle::revision).orElse(0));
  }
}
