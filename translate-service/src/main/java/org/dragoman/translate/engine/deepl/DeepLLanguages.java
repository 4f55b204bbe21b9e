package org.dragoman.translate.engine.deepl;

import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.dragoman.translate.language.LanguagePair;
import org.dragoman.translate.language.Languages;

/**
 * What DeepL translates from and into, in its own codes: {@code EN} as a source, {@code EN-GB} and
 * {@code EN-US} as targets.
 */
public record DeepLLanguages(List<String> sources, List<String> targets) {

  public DeepLLanguages {
    sources = List.copyOf(sources);
    targets = List.copyOf(targets);
  }

  /** Source and target as DeepL calls them. */
  public record Codes(String source, String target) {

    /** Glossaries know no variants. */
    public Codes plain() {
      return new Codes(primary(source), primary(target));
    }

    private static String primary(String code) {
      return code.split("-", 2)[0].toLowerCase(Locale.ROOT);
    }

    @Override
    public String toString() {
      return source + "-" + target;
    }
  }

  public Optional<Codes> codes(LanguagePair pair) {
    return sources.stream()
        .filter(code -> Languages.primary(code).equals(Languages.primary(pair.source())))
        .findFirst()
        .flatMap(source -> target(pair.target()).map(target -> new Codes(source, target)));
  }

  /** The very tag first; any variant of the language and script serves a tag without a region. */
  private Optional<String> target(String language) {
    return targets.stream()
        .filter(code -> Languages.same(code, language))
        .min(
            Comparator.comparing((String code) -> !code.equalsIgnoreCase(language))
                .thenComparingInt(String::length)
                .thenComparing(Comparator.naturalOrder()));
  }

  public List<Codes> all() {
    return sources.stream()
        .flatMap(source -> targets.stream().map(target -> new Codes(source, target)))
        .filter(codes -> !Languages.same(codes.source(), codes.target()))
        .toList();
  }
}
