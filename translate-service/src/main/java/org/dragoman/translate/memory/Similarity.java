package org.dragoman.translate.memory;

import java.util.List;
import org.dragoman.translate.memory.Tokens.Token;

/**
 * How alike two sentences are, as translators count it: the share of words that need no edit, by
 * Levenshtein's distance over words (Levenshtein 1966), divided by the longer sentence and rounded
 * down. A word put in, left out or replaced costs 1; one number for another, or a word for one of
 * much the same letters, ½; a change of case or accents, 1/10. What is not the very same text is 99
 * at most.
 */
public final class Similarity {

  static final int WORD = 10;
  static final int LIKE = 5;
  static final int FORM = 1;

  /** Below this many letters two words are alike by accident. */
  private static final int LETTERS = 4;

  private Similarity() {}

  /** 0 to 99. */
  public static int percent(List<Token> one, List<Token> other) {
    int longer = Math.max(one.size(), other.size());
    return longer == 0 ? 0 : percent(distance(one, other), longer);
  }

  static int percent(int cost, int longer) {
    return Math.min(99, Math.max(0, 100 - ceil(100 * cost, WORD * longer)));
  }

  private static int ceil(int value, int by) {
    return (value + by - 1) / by;
  }

  private static int distance(List<Token> one, List<Token> other) {
    int[] row = new int[other.size() + 1];
    for (int j = 0; j < row.length; j++) {
      row[j] = j * WORD;
    }
    for (int i = 1; i <= one.size(); i++) {
      int diagonal = row[0];
      row[0] = i * WORD;
      for (int j = 1; j < row.length; j++) {
        int kept = row[j];
        int replaced = diagonal + cost(one.get(i - 1), other.get(j - 1));
        row[j] = Math.min(replaced, Math.min(row[j], row[j - 1]) + WORD);
        diagonal = kept;
      }
    }
    return row[other.size()];
  }

  /** Over the words of {@link Sieve}, in tenths of a word. */
  static int distance(int[] one, int[] other) {
    int[] row = new int[other.length + 1];
    for (int j = 0; j < row.length; j++) {
      row[j] = j * WORD;
    }
    for (int i = 1; i <= one.length; i++) {
      int diagonal = row[0];
      row[0] = i * WORD;
      for (int j = 1; j < row.length; j++) {
        int kept = row[j];
        int replaced = diagonal + (one[i - 1] == other[j - 1] ? 0 : WORD);
        row[j] = Math.min(replaced, Math.min(row[j], row[j - 1]) + WORD);
        diagonal = kept;
      }
    }
    return row[other.length];
  }

  static int cost(Token one, Token other) {
    if (one.text().equals(other.text())) {
      return 0;
    }
    if (one.number() || other.number()) {
      return one.number() && other.number() ? LIKE : WORD;
    }
    if (one.key().equals(other.key())) {
      return FORM;
    }
    return alike(one.key(), other.key()) ? LIKE : WORD;
  }

  /** At most every third letter differs. */
  private static boolean alike(String one, String other) {
    int longer = Math.max(one.length(), other.length());
    int shorter = Math.min(one.length(), other.length());
    int most = longer / 3;
    return shorter >= LETTERS && longer - shorter <= most && edits(one, other) <= most;
  }

  private static int edits(String one, String other) {
    int[] row = new int[other.length() + 1];
    for (int j = 0; j < row.length; j++) {
      row[j] = j;
    }
    for (int i = 1; i <= one.length(); i++) {
      int diagonal = row[0];
      row[0] = i;
      for (int j = 1; j < row.length; j++) {
        int kept = row[j];
        int replaced = diagonal + (one.charAt(i - 1) == other.charAt(j - 1) ? 0 : 1);
        row[j] = Math.min(replaced, Math.min(row[j], row[j - 1]) + 1);
        diagonal = kept;
      }
    }
    return row[other.length()];
  }
}
