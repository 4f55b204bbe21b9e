package org.dragoman.publish.keyword;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/**
 * In how many stories of a language a word stands, and which keywords they carry.
 *
 * @param stories that were read
 * @param words by the word in lower case
 * @param keywords in lower case
 */
public record Frequencies(int stories, Map<String, Integer> words, Set<String> keywords) {

  public static final Frequencies NONE = new Frequencies(0, Map.of(), Set.of());

  public Frequencies {
    words = Map.copyOf(words);
    keywords = Set.copyOf(keywords);
  }

  /** Inverse document frequency, smoothed: 1 of a word that stands in every story. */
  double weight(String word) {
    return Math.log((1.0 + stories) / (1.0 + words.getOrDefault(word, 0))) + 1;
  }

  /** So common that it tells nothing of a story; said only where there are stories to compare. */
  boolean common(String word) {
    return stories >= 20 && words.getOrDefault(word, 0) > stories * 0.4;
  }

  /** Counts as it reads. Not for several threads. */
  public static final class Counter {
    private final Map<String, Integer> words = new HashMap<>();
    private final Set<String> keywords = new HashSet<>();
    private int stories;

    public void story(String text, String language) {
      stories++;
      Set<String> seen = new HashSet<>();
      Words.of(text, language).forEach(word -> seen.add(word.key()));
      seen.forEach(word -> words.merge(word, 1, Integer::sum));
    }

    public void keyword(String keyword) {
      keywords.add(Words.key(keyword));
    }

    public Frequencies counted() {
      return new Frequencies(stories, words, keywords);
    }
  }
}
