package org.dragoman.ingest.language;

import java.lang.Character.UnicodeScript;
import java.util.Map;
import java.util.Set;

/**
 * What tells a language from its neighbours.
 *
 * @param letters distinctive ones, each with its share of all letters, 0 to 1
 * @param words frequent in it, or only in it; in lower case
 * @param stems that such words begin with
 */
record Profile(
    String code,
    UnicodeScript script,
    Map<Integer, Double> letters,
    Set<String> words,
    Set<String> stems) {

  private static final int SHORTEST_STEM = 2;

  boolean knows(String word) {
    if (words.contains(word)) {
      return true;
    }
    for (int end = SHORTEST_STEM; !stems.isEmpty() && end <= word.length(); end++) {
      if (stems.contains(word.substring(0, end))) {
        return true;
      }
    }
    return false;
  }
}
