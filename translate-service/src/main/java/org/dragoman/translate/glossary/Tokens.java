package org.dragoman.translate.glossary;

import com.ibm.icu.lang.UCharacter;
import com.ibm.icu.lang.UProperty;
import com.ibm.icu.lang.UScript;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/**
 * Cuts a text into words as terms are compared: letters, digits and their marks. Apostrophes,
 * hyphens and zero-width non-joiners end a word, so that a term is found in {@code l’Union}, {@code
 * Union’s} and {@code Union-led}.
 */
final class Tokens {

  private static final Pattern ALIKE = Pattern.compile("[\\s\\p{Z}\\p{Cf}\\p{Pd}'’ʼ`]+");

  private Tokens() {}

  static List<Token> of(String text, Folding folding) {
    List<Token> tokens = new ArrayList<>();
    int at = 0;
    int last = 0;
    while (at < text.length()) {
      int end = end(text, at);
      if (end == at) {
        at += Character.charCount(text.codePointAt(at));
        continue;
      }
      String gap = gap(text.substring(last, at));
      tokens.add(new Token(at, end, folding.keys(text.substring(at, end)), gap));
      at = end;
      last = end;
    }
    return tokens;
  }

  /** Where the word that starts there ends; there itself if none does. */
  private static int end(String text, int from) {
    int at = from;
    while (at < text.length()) {
      int c = text.codePointAt(at);
      boolean part = Character.isLetterOrDigit(c) || at > from && mark(c);
      if (!part || at > from && unspaced(c)) {
        return at;
      }
      at += Character.charCount(c);
      if (unspaced(c)) {
        return at;
      }
    }
    return at;
  }

  /** Combining marks, tatweel, soft hyphens and direction marks within a word. */
  private static boolean mark(int c) {
    return switch (Character.getType(c)) {
      case Character.NON_SPACING_MARK, Character.COMBINING_SPACING_MARK, Character.ENCLOSING_MARK ->
          true;
      case Character.FORMAT -> c != 0x200c;
      default -> false;
    };
  }

  /** Letters of scripts that put no space between words: each is a word for us. */
  private static boolean unspaced(int c) {
    return switch (UCharacter.getIntPropertyValue(c, UProperty.SCRIPT)) {
      case UScript.HAN,
          UScript.HIRAGANA,
          UScript.KATAKANA,
          UScript.THAI,
          UScript.LAO,
          UScript.KHMER,
          UScript.MYANMAR,
          UScript.TIBETAN ->
          true;
      default -> false;
    };
  }

  /**
   * What stands between two words, as far as it tells terms apart: a hyphen, a space, an apostrophe
   * or nothing are alike, a comma or a full stop is not.
   */
  private static String gap(String between) {
    return between.equals(" ") || between.isEmpty() ? "" : ALIKE.matcher(between).replaceAll("");
  }
}
