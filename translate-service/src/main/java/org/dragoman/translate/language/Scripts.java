package org.dragoman.translate.language;

import com.ibm.icu.lang.UScript;
import java.util.Set;

/** The scripts that letters are written in, as ISO 15924 numbers them for ICU. */
public final class Scripts {

  private Scripts() {}

  /** The scripts a language is written in; empty if unknown. */
  public static Set<Integer> of(String language) {
    return Languages.scripts(language);
  }

  /** The letters of a text that are written in one of these scripts. */
  public static long letters(String text, Set<Integer> scripts) {
    return text.codePoints()
        .filter(Character::isLetter)
        .filter(letter -> scripts.contains(UScript.getScript(letter)))
        .count();
  }

  public static long letters(String text) {
    return text.codePoints().filter(Character::isLetter).count();
  }
}
