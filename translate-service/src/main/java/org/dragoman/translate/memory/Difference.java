package org.dragoman.translate.memory;

import java.util.ArrayList;
import java.util.List;
import org.dragoman.translate.memory.Tokens.Token;

/**
 * Where a sentence says other words than a similar one.
 *
 * @param here the words of the sentence; empty if it has none there
 * @param there the words of the other; empty if it has none there
 * @param from in UTF-16 units of the sentence's text
 * @param to after the last unit; the same as {@code from} where words are missing
 */
public record Difference(String here, String there, int from, int to) {

  /**
   * In reading order; words that stand together are one difference.
   *
   * @param sentence without markup
   * @param other without markup
   */
  public static List<Difference> between(String sentence, String other) {
    return new Comparison(sentence, other).differences();
  }

  /** Levenshtein's table over words, walked from its start. */
  private static final class Comparison {
    private final String sentence;
    private final String other;
    private final List<Token> one;
    private final List<Token> two;
    private final int[][] edits;
    private final List<Difference> found = new ArrayList<>();

    Comparison(String sentence, String other) {
      this.sentence = sentence;
      this.other = other;
      this.one = Tokens.of(sentence);
      this.two = Tokens.of(other);
      this.edits = new int[one.size() + 1][two.size() + 1];
      for (int i = one.size(); i >= 0; i--) {
        for (int j = two.size(); j >= 0; j--) {
          edits[i][j] = edits(i, j);
        }
      }
    }

    /** From these words on to the ends. */
    private int edits(int i, int j) {
      if (i == one.size()) {
        return two.size() - j;
      }
      if (j == two.size()) {
        return one.size() - i;
      }
      int replaced = edits[i + 1][j + 1] + (same(i, j) ? 0 : 1);
      return Math.min(replaced, 1 + Math.min(edits[i + 1][j], edits[i][j + 1]));
    }

    private boolean same(int i, int j) {
      return one.get(i).text().equals(two.get(j).text());
    }

    List<Difference> differences() {
      int i = 0;
      int j = 0;
      int fromI = 0;
      int fromJ = 0;
      while (i < one.size() || j < two.size()) {
        boolean both = i < one.size() && j < two.size();
        if (both && same(i, j) && edits[i][j] == edits[i + 1][j + 1]) {
          add(fromI, i, fromJ, j);
          fromI = ++i;
          fromJ = ++j;
        } else if (both && edits[i][j] == edits[i + 1][j + 1] + 1) {
          i++;
          j++;
        } else if (i < one.size() && edits[i][j] == edits[i + 1][j] + 1) {
          i++;
        } else {
          j++;
        }
      }
      add(fromI, i, fromJ, j);
      return found;
    }

    private void add(int fromI, int toI, int fromJ, int toJ) {
      if (fromI == toI && fromJ == toJ) {
        return;
      }
      int place = fromI < one.size() ? one.get(fromI).from() : sentence.length();
      int from = fromI == toI ? place : one.get(fromI).from();
      int to = fromI == toI ? place : one.get(toI - 1).to();
      String there =
          fromJ == toJ ? "" : other.substring(two.get(fromJ).from(), two.get(toJ - 1).to());
      found.add(new Difference(sentence.substring(from, to), there, from, to));
    }
  }
}
