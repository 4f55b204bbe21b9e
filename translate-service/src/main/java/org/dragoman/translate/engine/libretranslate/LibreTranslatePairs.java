package org.dragoman.translate.engine.libretranslate;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.dragoman.translate.language.LanguagePair;
import org.dragoman.translate.language.Languages;

/**
 * What a server translates, in its own codes ({@code en}, {@code zh-Hans}, {@code pt-BR}).
 *
 * @param targets the targets of each source
 */
public record LibreTranslatePairs(Map<String, List<String>> targets) {

  public LibreTranslatePairs {
    targets = Map.copyOf(targets);
  }

  /** Source and target as the server calls them. */
  public record Codes(String source, String target) {
    @Override
    public String toString() {
      return source + "-" + target;
    }
  }

  public Optional<Codes> codes(LanguagePair pair) {
    return best(targets.keySet().stream().toList(), pair.source())
        .flatMap(source ->
            best(targets.getOrDefault(source, List.of()), pair.target())
                .map(target -> new Codes(source, target)));
  }

  public List<Codes> all() {
    return targets.entrySet().stream()
        .flatMap(from ->
            from.getValue().stream()
                .filter(to -> !to.equals(from.getKey()))
                .map(to -> new Codes(from.getKey(), to)))
        .sorted(Comparator.comparing(Codes::toString))
        .toList();
  }

  /** The very tag first, then the shortest of the same language and script. */
  private static Optional<String> best(List<String> codes, String language) {
    return codes.stream()
        .filter(code -> Languages.same(code, language))
        .min(
            Comparator.comparing((String code) -> !code.equalsIgnoreCase(language))
                .thenComparingInt(String::length)
                .thenComparing(Comparator.naturalOrder()));
  }
}
