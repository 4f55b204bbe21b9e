package org.dragoman.translate.engine.apertium;

import java.util.List;
import java.util.Optional;
import org.dragoman.translate.language.LanguagePair;
import org.dragoman.translate.language.Languages;

/**
 * The translation directions of an installation, e.g. {@code spa-eng}, {@code fr-es}, {@code
 * spa-eng_US}: two- and three-letter codes stand side by side, variants follow an underscore.
 */
public record ApertiumModes(List<String> names) {

  public ApertiumModes {
    names = List.copyOf(names);
  }

  /** Reads what {@code apertium -l} prints: one direction a line. */
  static ApertiumModes listed(String output) {
    return new ApertiumModes(
        output.lines().map(String::strip).filter(line -> line.matches("[\\w@]+-[\\w@]+")).toList());
  }

  /** The direction for a pair, one without variant first. */
  public Optional<String> mode(LanguagePair pair) {
    return names.stream()
        .filter(name -> matches(name, pair, false))
        .findFirst()
        .or(() -> names.stream().filter(name -> matches(name, pair, true)).findFirst());
  }

  private static boolean matches(String name, LanguagePair pair, boolean variants) {
    String[] sides = name.split("-", 2);
    return sides.length == 2
        && matches(sides[0], pair.source(), variants)
        && matches(sides[1], pair.target(), variants);
  }

  private static boolean matches(String code, String language, boolean variants) {
    String plain = code.replaceAll("[_@].*", "");
    return (variants || plain.equals(code))
        && Languages.primary(plain).equals(Languages.primary(language));
  }
}
