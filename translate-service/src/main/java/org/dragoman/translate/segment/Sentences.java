package org.dragoman.translate.segment;

import java.util.ArrayList;
import java.util.List;

/**
 * Sentence boundaries by SRX rules. Whatever the rules are, a piece without a letter is no
 * sentence: a number or a mark on its own belongs to the words after it, or before it at the text's
 * end. A line break always ends a sentence.
 */
final class Sentences {

  private Sentences() {}

  /** Offsets where sentences end, ascending, the last being the text's length. */
  static List<Integer> ends(String text, SrxRules rules) {
    List<Integer> ends = new ArrayList<>();
    boolean letters = false;
    int read = 0;
    for (int cut : rules.cuts(text)) {
      letters |= letters(text, read, cut);
      read = cut;
      if (letters || text.charAt(cut - 1) == InlineHtml.BREAK) {
        ends.add(cut);
        letters = false;
      }
    }
    letters |= letters(text, read, text.length());
    if (!letters && !ends.isEmpty() && text.charAt(ends.getLast() - 1) != InlineHtml.BREAK) {
      ends.removeLast();
    }
    ends.add(text.length());
    return ends;
  }

  private static boolean letters(String text, int from, int to) {
    return text.substring(from, to).codePoints().anyMatch(Character::isLetter);
  }
}
