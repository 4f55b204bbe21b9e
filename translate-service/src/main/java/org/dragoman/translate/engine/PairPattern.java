package org.dragoman.translate.engine;

import java.util.Locale;
import java.util.stream.IntStream;
import org.dragoman.translate.language.LanguagePair;
import org.dragoman.translate.language.Languages;

/**
 * Language pairs as configuration names them: {@code ar-en}, {@code *-en}, {@code ar-*}, {@code *};
 * sides may be longer BCP 47 tags. A side without a script or region stands for all of them.
 *
 * @param text as written
 */
public record PairPattern(String text) {

  private static final String ANY = "*";

  /**
   * Environment variables have neither stars nor hyphens: {@code any} and {@code .} are as good.
   */
  public PairPattern {
    text = text.replace('.', '-').replace('_', '-').replaceAll("(?i)\\bany\\b", "*");
    boolean sides = text.equals(ANY) || text.chars().filter(c -> c == '-').count() > 0;
    if (!sides || text.startsWith("-") || text.endsWith("-")) {
      throw new IllegalArgumentException(
          "a language pair such as ar-en, *-en, ar-* or *, not \"" + text + '"');
    }
  }

  boolean matches(LanguagePair pair) {
    return text.equals(ANY)
        || IntStream.range(1, text.length() - 1)
            .filter(i -> text.charAt(i) == '-')
            .anyMatch(i ->
                matches(text.substring(0, i), pair.source())
                    && matches(text.substring(i + 1), pair.target()));
  }

  private static boolean matches(String side, String language) {
    if (side.equals(ANY)) {
      return true;
    }
    String tag = side.toLowerCase(Locale.ROOT);
    String asked = language.toLowerCase(Locale.ROOT);
    boolean plain = !tag.contains("-");
    return plain
        ? Languages.primary(tag).equals(Languages.primary(asked))
        : asked.equals(tag) || asked.startsWith(tag + "-");
  }

  /** The more it says, the sooner it counts. */
  int weight() {
    int stars = (int) text.chars().filter(c -> c == '*').count();
    int source = text.startsWith(ANY) ? 0 : 1;
    return text.equals(ANY) ? 0 : (2 - stars) * 1000 + source * 500 + text.length();
  }
}
