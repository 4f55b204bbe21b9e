package org.dragoman.translate.memory;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.dragoman.translate.language.LanguagePair;
import org.dragoman.translate.memory.Sieve.Question;
import org.dragoman.translate.memory.Tokens.Token;
import org.junit.jupiter.api.Test;

class SieveTest {

  private static final LanguagePair PAIR = new LanguagePair("es", "en");
  private static final int LEAST = 75;

  private final SyntheticUnits prose = new SyntheticUnits(1);

  @Test
  void every_match_that_brute_force_finds_by_whole_words_passes() {
    assertThat(recall(false)).isEqualTo(1.0);
  }

  @Test
  void of_matches_with_other_word_forms_hardly_any_is_lost() {
    assertThat(recall(true)).isGreaterThanOrEqualTo(0.98);
  }

  @Test
  void few_others_pass() {
    List<int[]> stored = stored(4000);
    Map<Integer, Integer> frequencies = frequencies(stored);
    double passed =
        IntStream.range(5000, 5100)
            .mapToObj(n -> question(String.join(" ", prose.words(n)), frequencies))
            .mapToLong(question -> stored.stream().filter(words -> passes(question, words)).count())
            .average()
            .orElseThrow();

    assertThat(passed).isLessThan(4000 * 0.01);
  }

  @Test
  void another_pair_and_another_length_never_pass() {
    Question question = question("uno dos tres cuatro", Map.of());

    assertThat(passes(question, Sieve.stored(PAIR, Tokens.of("uno dos tres cuatro")))).isTrue();
    assertThat(
            passes(
                question,
                Sieve.stored(new LanguagePair("es", "fr"), Tokens.of("uno dos tres cuatro"))))
        .isFalse();
    assertThat(
            passes(
                question,
                Sieve.stored(
                    PAIR, Tokens.of("uno dos tres cuatro cinco seis siete ocho nueve diez"))))
        .isFalse();
  }

  /** Of pairs of alike sentences that reach 75 percent, how many pass. */
  private double recall(boolean forms) {
    Map<Integer, Integer> frequencies = frequencies(stored(2000));
    int reach = 0;
    int pass = 0;
    SplittableRandom random = new SplittableRandom(3);
    for (int n = 0; n < 6000; n++) {
      String sentence = String.join(" ", prose.words(n));
      String like = edited(sentence, random, forms);
      List<Token> one = Tokens.of(sentence);
      List<Token> other = Tokens.of(like);
      if (Similarity.percent(one, other) >= LEAST) {
        reach++;
        if (passes(question(like, frequencies), Sieve.stored(PAIR, one))) {
          pass++;
        }
      }
    }
    assertThat(reach).isGreaterThan(2000);
    return (double) pass / reach;
  }

  /** Up to a third of the words replaced, left out, put in, or given an ending. */
  private String edited(String sentence, SplittableRandom random, boolean forms) {
    List<String> words = new ArrayList<>(List.of(sentence.split(" ")));
    int edits = random.nextInt(1 + words.size() / 3) + 1;
    for (int i = 0; i < edits; i++) {
      int at = random.nextInt(words.size());
      switch (random.nextInt(forms ? 4 : 3)) {
        case 0 -> words.set(at, "x" + random.nextInt(10_000));
        case 1 -> words.add(at, prose.draw(random));
        case 2 -> words.remove(at);
        default -> words.set(at, words.get(at) + "s");
      }
      if (words.isEmpty()) {
        words.add("x");
      }
    }
    return String.join(" ", words);
  }

  private List<int[]> stored(int units) {
    return IntStream.range(0, units)
        .mapToObj(n -> Sieve.stored(PAIR, Tokens.of(String.join(" ", prose.words(n)))))
        .toList();
  }

  private static Map<Integer, Integer> frequencies(List<int[]> stored) {
    Map<Integer, Integer> counts = new HashMap<>();
    stored.forEach(words ->
        Arrays.stream(Sieve.words(PAIR, words))
            .forEach(word -> counts.merge(word, 1, Integer::sum)));
    return counts;
  }

  private static Question question(String sentence, Map<Integer, Integer> frequencies) {
    return Sieve.question(
        PAIR, Tokens.of(sentence), LEAST, word -> frequencies.getOrDefault(word, 0));
  }

  private static boolean passes(Question question, int[] words) {
    return FakeMemoryStore.passes(question, words);
  }
}
