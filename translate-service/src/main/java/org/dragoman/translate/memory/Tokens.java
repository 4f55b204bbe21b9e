package org.dragoman.translate.memory;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * A text cut into the words a match is counted in. Punctuation and white space are none. Scripts
 * that do not part words (Chinese, Japanese, Thai, …) count by characters. No dictionary is asked:
 * what is stored today must be found by the library versions of next year.
 */
public final class Tokens {

  /** What all numbers have for a key: a sentence with another number is a candidate. */
  static final String NUMBER = "#";

  /** Marks that a key does without: Latin, Greek and Cyrillic accents, Arabic and Hebrew points. */
  private static final Pattern MARKS =
      Pattern.compile(
          "[\\u0300-\\u036f\\u0591-\\u05c7\\u0610-\\u061a\\u0640\\u064b-\\u065f\\u0670]|\\p{Cf}");

  private static final String SEPARATORS = ".,٫٬'’\u00a0\u2009\u202f";

  private final String text;
  private final List<Token> found = new ArrayList<>();

  private Tokens(String text) {
    this.text = text;
  }

  /**
   * @param text as it stands
   * @param key without case and accents, {@value #NUMBER} for a number
   * @param from in UTF-16 units of the text it was cut from
   * @param to after its last unit
   */
  public record Token(String text, String key, int from, int to) {
    boolean number() {
      return key.equals(NUMBER);
    }
  }

  /** The words of a text without markup. */
  public static List<Token> of(String text) {
    Tokens tokens = new Tokens(text);
    tokens.cut();
    return tokens.found;
  }

  private void cut() {
    int at = 0;
    while (at < text.length()) {
      int letter = text.codePointAt(at);
      int next = at + Character.charCount(letter);
      if (Character.isDigit(letter)) {
        next = number(next);
        found.add(new Token(text.substring(at, next), NUMBER, at, next));
      } else if (unspaced(letter)) {
        next = marks(next);
        add(at, next);
      } else if (Character.isLetter(letter)) {
        next = word(next);
        add(at, next);
      }
      at = next;
    }
  }

  private void add(int from, int to) {
    String word = text.substring(from, to);
    found.add(new Token(word, key(word), from, to));
  }

  private int number(int from) {
    int at = from;
    while (at < text.length()) {
      char c = text.charAt(at);
      boolean between =
          SEPARATORS.indexOf(c) >= 0
              && at + 1 < text.length()
              && Character.isDigit(text.charAt(at + 1));
      if (!Character.isDigit(c) && !between) {
        return at;
      }
      at++;
    }
    return at;
  }

  private int word(int from) {
    int at = from;
    while (at < text.length()) {
      int letter = text.codePointAt(at);
      if (unspaced(letter)
          || !(Character.isLetterOrDigit(letter)
              || mark(letter)
              || Character.getType(letter) == Character.FORMAT)) {
        return at;
      }
      at += Character.charCount(letter);
    }
    return at;
  }

  private int marks(int from) {
    int at = from;
    while (at < text.length() && mark(text.codePointAt(at))) {
      at += Character.charCount(text.codePointAt(at));
    }
    return at;
  }

  private static boolean mark(int letter) {
    return switch (Character.getType(letter)) {
      case Character.NON_SPACING_MARK, Character.COMBINING_SPACING_MARK -> true;
      default -> false;
    };
  }

  private static boolean unspaced(int letter) {
    if (letter < 0x0e00 || !Character.isLetter(letter)) {
      return false;
    }
    return switch (Character.UnicodeScript.of(letter)) {
      case HAN, HIRAGANA, KATAKANA, THAI, LAO, KHMER, MYANMAR, TIBETAN -> true;
      default -> false;
    };
  }

  static String key(String word) {
    String lower = word.toLowerCase(Locale.ROOT);
    for (int i = 0; i < lower.length(); i++) {
      if (lower.charAt(i) > 0x7f) {
        String bare =
            MARKS.matcher(Normalizer.normalize(lower, Normalizer.Form.NFKD)).replaceAll("");
        // Persian keyboards and Arabic ones write these two letters differently.
        return bare.replace('ی', 'ي').replace('ک', 'ك');
      }
    }
    return lower;
  }
}
