package org.dragoman.publish.keyword;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.dragoman.publish.keyword.Suggested.Why;
import org.dragoman.publish.keyword.Words.Word;

/**
 * Finds what a text is about: stretches of one to three words that stand in it more than in other
 * stories (tf–idf), that are names, or that other stories carry as keywords.
 */
final class Extraction {
  private static final int LONGEST = 3;
  private static final double TITLE = 3;
  private static final double DECK = 2;

  private final String language;
  private final Frequencies frequencies;
  private final Map<String, Candidate> candidates = new HashMap<>();

  Extraction(String language, Frequencies frequencies) {
    this.language = language;
    this.frequencies = frequencies;
  }

  /** What is known of a stretch of words. */
  private static final class Candidate {
    private final int length;
    private final Map<String, Integer> forms = new LinkedHashMap<>();
    private double count;
    private int stands;
    private double weight;
    private boolean name;

    private Candidate(int length) {
      this.length = length;
    }

    private String form() {
      return forms.entrySet().stream().max(Map.Entry.comparingByValue()).orElseThrow().getKey();
    }
  }

  /** A candidate with its score. */
  record Scored(String key, String form, double score, Why why, int length, int stands) {}

  void title(String text) {
    read(text, TITLE);
  }

  void deck(String text) {
    read(text, DECK);
  }

  void body(String text) {
    read(text, 1);
  }

  private void read(String text, double factor) {
    List<Word> words = Words.of(text, language);
    for (int from = 0; from < words.size(); from++) {
      for (int length = 1; length <= LONGEST && from + length <= words.size(); length++) {
        List<Word> stretch = words.subList(from, from + length);
        if (length > 1 && !stretch.getLast().joined()) {
          break;
        }
        if (tells(stretch.getFirst()) && tells(stretch.getLast())) {
          count(stretch, factor);
        }
      }
    }
  }

  private boolean tells(Word word) {
    return !word.number()
        && word.text().codePointCount(0, word.text().length()) > shortest(word)
        && !Particles.is(word.key(), language)
        && !frequencies.common(word.key());
  }

  /** One letter is a word where a letter is a syllable or more. */
  private static int shortest(Word word) {
    return Character.isIdeographic(word.text().codePointAt(0)) ? 0 : 2;
  }

  private void count(List<Word> stretch, double factor) {
    String key = String.join(" ", stretch.stream().map(Word::key).toList());
    Candidate candidate = candidates.computeIfAbsent(key, _ -> new Candidate(stretch.size()));
    candidate.count += factor;
    candidate.stands++;
    candidate.weight =
        stretch.stream().mapToDouble(w -> frequencies.weight(w.key())).average().orElse(1);
    boolean capitals =
        stretch.stream().allMatch(w -> w.capital() || Particles.is(w.key(), language));
    // A capital that begins a sentence says nothing.
    candidate.name |= capitals && !stretch.getFirst().first();
    candidate.forms.merge(
        String.join(" ", stretch.stream().map(Word::text).toList()), 1, Integer::sum);
  }

  /** The best first; of stretches that stand only within a longer one, the longer. */
  List<Scored> scored() {
    List<Scored> scored = new ArrayList<>();
    candidates.forEach((key, candidate) -> {
      boolean known = frequencies.keywords().contains(key);
      if (known || candidate.name || candidate.length == 1 || candidate.stands >= 2) {
        scored.add(scored(key, candidate, known));
      }
    });
    return scored.stream()
        .filter(one -> scored.stream().noneMatch(other -> swallows(other, one)))
        .sorted((a, b) ->
            a.score() == b.score()
                ? a.key().compareTo(b.key())
                : Double.compare(b.score(), a.score()))
        .toList();
  }

  private static Scored scored(String key, Candidate candidate, boolean known) {
    double score =
        Math.log(1 + candidate.count)
            * candidate.weight
            * (1 + 0.35 * (candidate.length - 1))
            * (candidate.name ? 1.6 : 1)
            * (known ? 3 : 1);
    String form = candidate.name ? candidate.form() : key;
    Why why = known ? Why.KNOWN : candidate.name ? Why.NAME : Why.TEXT;
    return new Scored(key, form, score, why, candidate.length, candidate.stands);
  }

  private static boolean swallows(Scored longer, Scored shorter) {
    return longer.length() > shorter.length()
        && shorter.why() != Why.KNOWN
        && longer.stands() >= 0.6 * shorter.stands()
        && (" " + longer.key() + " ").contains(" " + shorter.key() + " ");
  }
}
