package org.dragoman.bench.translate;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.SplittableRandom;

/**
 * Sentences in a language nobody speaks, the same for the same seed. Words follow Zipf's law and
 * share their syllables, lengths are those of news sentences (5 to 40 words): an index over them
 * has the common and the rare entries it would have in earnest.
 */
final class Prose {

  private static final int VOCABULARY = 40_000;
  private static final String[] ONSETS =
      "b c d f g l m n p r s t v br cl cr dr fl gr pl pr st tr qu ch".split(" ");
  private static final String[] NUCLEI = "a a a e e e i i o o u ia ie ue io".split(" ");
  private static final String[] CODAS = {"", "", "", "", "n", "s", "r", "l", "nt", "m"};

  private final long seed;
  private final List<String> words = new ArrayList<>();
  private final double[] upTo = new double[VOCABULARY];

  Prose(long seed) {
    this.seed = seed;
    SplittableRandom spelling = new SplittableRandom(7);
    double sum = 0;
    for (int rank = 0; rank < VOCABULARY; rank++) {
      // Common words are short.
      words.add(word(spelling, 1 + (int) Math.min(4, Math.log10(rank + 2.0))));
      sum += 1.0 / (rank + 2.7);
      upTo[rank] = sum;
    }
  }

  private static String word(SplittableRandom spelling, int syllables) {
    StringBuilder word = new StringBuilder();
    for (int i = 0; i < syllables; i++) {
      word.append(one(spelling, ONSETS)).append(one(spelling, NUCLEI));
    }
    return word.append(one(spelling, CODAS)).toString();
  }

  private static String one(SplittableRandom random, String[] of) {
    return of[random.nextInt(of.length)];
  }

  /** The nth sentence. */
  String sentence(long n) {
    SplittableRandom random = random(n);
    int length = 5 + (int) Math.min(35, Math.abs(random.nextGaussian()) * 14);
    List<String> chosen = new ArrayList<>();
    for (int i = 0; i < length; i++) {
      chosen.add(
          random.nextInt(25) == 0 ? Integer.toString(random.nextInt(3000)) : anyWord(random));
    }
    String text = String.join(" ", chosen);
    return text.substring(0, 1).toUpperCase(Locale.ROOT) + text.substring(1) + ".";
  }

  /** The nth sentence as an editor might have left it: one word in ten is another. */
  String edited(long n) {
    SplittableRandom random = random(~n);
    String[] chosen = sentence(n).split(" ");
    int changes = Math.max(1, chosen.length / 10);
    for (int i = 0; i < changes; i++) {
      chosen[1 + random.nextInt(chosen.length - 2)] = anyWord(random);
    }
    return String.join(" ", chosen);
  }

  private SplittableRandom random(long n) {
    return new SplittableRandom(seed * 1_000_003 + n);
  }

  private String anyWord(SplittableRandom random) {
    int found = Arrays.binarySearch(upTo, random.nextDouble() * upTo[VOCABULARY - 1]);
    return words.get(found < 0 ? -found - 1 : found);
  }
}
