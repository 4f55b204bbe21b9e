package org.dragoman.translate.workbench;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.dragoman.translate.language.Languages;

/**
 * The languages a form offers: those of ISO 639-1, and those this installation translates into,
 * which come first.
 */
public final class LanguageChoices {

  private final List<Language> targets;
  private final List<Language> all;

  /**
   * @param targets BCP 47, in order
   */
  public LanguageChoices(List<String> targets) {
    this.targets = targets.stream().map(Language::of).toList();
    Map<String, Language> known =
        Stream.concat(Arrays.stream(Locale.getISOLanguages()), targets.stream())
            .distinct()
            .map(Language::of)
            .filter(language -> !language.name().equals(language.tag()))
            .collect(Collectors.toMap(Language::name, Function.identity(), (one, _) -> one));
    this.all = known.values().stream().sorted(Comparator.comparing(Language::name)).toList();
  }

  /** What articles are translated into. */
  public List<Language> targets() {
    return targets;
  }

  /**
   * By their English names.
   *
   * @param chosen BCP 47, offered as well; empty if nothing is chosen yet
   */
  public List<Language> all(String chosen) {
    return !Languages.known(chosen) || all.stream().anyMatch(one -> one.tag().equals(chosen))
        ? all
        : Stream.concat(Stream.of(Language.of(chosen)), all.stream()).toList();
  }

  /** What a form says before anybody has chosen. */
  public String target() {
    return targets.getFirst().tag();
  }
}
