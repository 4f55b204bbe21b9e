package org.dragoman.bench.ingest;

import java.lang.Character.UnicodeScript;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * How much of a text was found, in runs of four words: precision, recall and their harmonic mean. A
 * Chinese or Japanese character counts as a word, since these scripts part none.
 */
record Shingles(double precision, double recall) {
  private static final int SIZE = 4;

  static Shingles of(String expected, String found) {
    Map<List<String>, Integer> wanted = count(expected);
    Map<List<String>, Integer> got = count(found);
    int both = 0;
    for (Map.Entry<List<String>, Integer> each : got.entrySet()) {
      both += Math.min(each.getValue(), wanted.getOrDefault(each.getKey(), 0));
    }
    return new Shingles(share(both, got), share(both, wanted));
  }

  double f1() {
    return precision + recall == 0 ? 0 : 2 * precision * recall / (precision + recall);
  }

  private static double share(int both, Map<List<String>, Integer> counts) {
    int all = counts.values().stream().mapToInt(Integer::intValue).sum();
    return all == 0 ? 0 : both / (double) all;
  }

  private static Map<List<String>, Integer> count(String text) {
    List<String> words = words(text);
    Map<List<String>, Integer> counts = new HashMap<>();
    if (words.size() < SIZE && !words.isEmpty()) {
      counts.put(words, 1);
    }
    for (int i = 0; i + SIZE <= words.size(); i++) {
      counts.merge(List.copyOf(words.subList(i, i + SIZE)), 1, Integer::sum);
    }
    return counts;
  }

  static List<String> words(String text) {
    List<String> words = new ArrayList<>();
    StringBuilder word = new StringBuilder();
    text.codePoints()
        .forEach(c -> {
          boolean alone = isWordAlone(c);
          boolean part =
              Character.isLetterOrDigit(c)
                  || Character.getType(c) == Character.NON_SPACING_MARK
                  || Character.getType(c) == Character.COMBINING_SPACING_MARK;
          if ((alone || !part) && !word.isEmpty()) {
            words.add(word.toString());
            word.setLength(0);
          }
          if (alone) {
            words.add(Character.toString(c));
          } else if (part) {
            word.appendCodePoint(c);
          }
        });
    if (!word.isEmpty()) {
      words.add(word.toString());
    }
    return words;
  }

  private static boolean isWordAlone(int c) {
    UnicodeScript script = UnicodeScript.of(c);
    return script == UnicodeScript.HAN
        || script == UnicodeScript.HIRAGANA
        || script == UnicodeScript.KATAKANA;
  }
}
