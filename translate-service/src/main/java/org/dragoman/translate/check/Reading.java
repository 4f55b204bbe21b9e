package org.dragoman.translate.check;

import java.util.ArrayList;
import java.util.List;

/**
 * One side of a rendering, read into words once for all checks.
 *
 * @param text without markup
 * @param language BCP 47
 */
record Reading(String text, String language, Lexicon lexicon, List<Token> tokens) {

  /**
   * A run of letters or of digits.
   *
   * @param folded as {@link Folded} has it
   * @param from in the text, in UTF-16 units
   */
  record Token(String folded, int from, int to) {}

  static Reading of(String text, String language) {
    List<Token> tokens = new ArrayList<>();
    int at = 0;
    while (at < text.length()) {
      int to = at;
      while (to < text.length() && inWord(text, at, to)) {
        to += Character.charCount(text.codePointAt(to));
      }
      if (to > at) {
        tokens.add(new Token(Folded.of(text.substring(at, to)), at, to));
        at = to;
      } else {
        at += Character.charCount(text.codePointAt(at));
      }
    }
    return new Reading(text, language, Lexicon.of(language), List.copyOf(tokens));
  }

  private static boolean inWord(String text, int start, int at) {
    int c = text.codePointAt(at);
    if (Character.isDigit(c)) {
      return at == start || Character.isDigit(text.codePointBefore(at));
    }
    if (at > start && (c == '\u200c' || Character.getType(c) == Character.NON_SPACING_MARK)) {
      return true;
    }
    return Character.isLetter(c) && (at == start || !Character.isDigit(text.codePointBefore(at)));
  }

  String word(Token token) {
    return text.substring(token.from(), token.to());
  }

  boolean capital(Token token) {
    return Character.isUpperCase(text.codePointAt(token.from()));
  }

  boolean digits(int token) {
    return Character.isDigit(text.codePointAt(tokens.get(token).from()));
  }

  /** Nothing but one space or hyphen between a word and the one before it. */
  boolean follows(int token) {
    if (token == 0) {
      return false;
    }
    int gap = tokens.get(token).from() - tokens.get(token - 1).to();
    char c = text.charAt(tokens.get(token).from() - 1);
    return gap == 0 || gap == 1 && (Character.isSpaceChar(c) || c == '-' || c == '‑');
  }

  /** The first word that begins at an offset or behind it; the number of words if none does. */
  int tokenAt(int offset) {
    int low = 0;
    int high = tokens.size();
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (tokens.get(middle).from() < offset) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    return low;
  }
}
