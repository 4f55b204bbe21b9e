package org.dragoman.translate.memory;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.SplittableRandom;

/**
 * Sentences of an invented language whose words are as common as those of real ones (Zipf 1949) and
 * whose lengths are spread like a newspaper's: the same for the same seed.
 */
public final class SyntheticUnits {

  private static final int WORDS = 80_000;

  private final String[] vocabulary = new String[WORDS];
  private final double[] cumulative = new double[WORDS];
  private final long seed;

  public SyntheticUnits(long seed) {
    this.seed = seed;
    Random random = new Random(42);
    java.util.Set<String> seen = new java.util.HashSet<>();
    double sum = 0;
    for (int i = 0; i < WORDS; i++) {
      String word;
      do {
        word = word(random, i);
      } while (!seen.add(word));
      vocabulary[i] = word;
      sum += 1.0 / (i + 2.7);
      cumulative[i] = sum;
    }
    for (int i = 0; i < WORDS; i++) {
      cumulative[i] /= sum;
    }
  }

  private static String word(Random random, int rank) {
    int syllables = rank < 100 ? 1 : rank < 3000 ? 2 : 2 + random.nextInt(3);
    StringBuilder word = new StringBuilder();
    for (int i = 0; i < syllables; i++) {
      word.append("bcdfghjklmnprstvwz".charAt(random.nextInt(18)));
      word.append("aeiou".charAt(random.nextInt(5)));
      if (random.nextInt(3) == 0) {
        word.append("nrsltm".charAt(random.nextInt(6)));
      }
    }
    return word.toString();
  }

  /** The nth sentence. */
  public List<String> words(long n) {
    SplittableRandom random = new SplittableRandom(seed * 1_000_003 + n);
    int length = (int) Math.round(Math.exp(2.9 + 0.5 * gaussian(random)));
    length = Math.max(2, Math.min(60, length));
    List<String> words = new ArrayList<>();
    for (int i = 0; i < length; i++) {
      words.add(random.nextInt(40) == 0 ? String.valueOf(random.nextInt(2000)) : draw(random));
    }
    return words;
  }

  private static double gaussian(SplittableRandom random) {
    double sum = 0;
    for (int i = 0; i < 12; i++) {
      sum += random.nextDouble();
    }
    return sum - 6;
  }

  String draw(SplittableRandom random) {
    int at = java.util.Arrays.binarySearch(cumulative, random.nextDouble());
    return vocabulary[Math.min(WORDS - 1, at < 0 ? -at - 1 : at)];
  }

  public Unit unit(long n) {
    String source = String.join(" ", words(n)) + ".";
    return new Unit(
        null, "es", "en", source, "Target " + n + " of " + source, "ana", Instant.EPOCH, null);
  }

  /** A sentence like the nth: words replaced, left out, put in, another number or ending. */
  public String like(long n, double edits) {
    SplittableRandom random = new SplittableRandom(n * 31 + 7);
    List<String> words = words(n);
    int changes = Math.max(1, (int) (words.size() * edits));
    for (int i = 0; i < changes; i++) {
      int at = random.nextInt(words.size());
      switch (random.nextInt(4)) {
        case 0 -> words.set(at, draw(random));
        case 1 -> words.add(at, draw(random));
        case 2 -> {
          if (words.size() > 2) {
            words.remove(at);
          }
        }
        default -> words.set(at, words.get(at) + "s");
      }
    }
    return String.join(" ", words) + ".";
  }
}
