package org.dragoman.translate.memory;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.function.IntUnaryOperator;
import org.dragoman.translate.language.LanguagePair;
import org.dragoman.translate.language.Languages;
import org.dragoman.translate.memory.Tokens.Token;

/**
 * Which units can be a fuzzy match at all. A sentence of n words that is to reach p percent may
 * lack k = n·(100 − p)/100 of its words in the unit, so among any k + 1 of its words the unit has
 * one (prefix filtering: Chaudhuri, Ganti, Kaushik, ICDE 2006). The rarest k + 1 words are one such
 * group, the next k + 1 another; the unit must have a word of each, and be of a like length. Words
 * are kept as hashes that hold language pair and length, so that one index entry tells all three.
 */
public final class Sieve {

  /** Longer sentences are found by their exact text only. */
  static final int MOST_WORDS = 250;

  private static final int GROUPS = 3;

  /** A length class ends where the next is a quarter longer. */
  private static final double CLASS = Math.log(1.25);

  private Sieve() {}

  /**
   * @param groups the unit has at least one of each
   * @param words of the sentence, in order, to compare with {@link Candidate#words()}
   */
  public record Question(List<int[]> groups, int[] words) {}

  /**
   * A unit that passed the sieve.
   *
   * @param words its words as they are stored
   */
  public record Candidate(java.util.UUID unit, int[] words) {}

  /** What is stored of a unit: a word each, in order; empty if it takes no part. */
  public static int[] stored(LanguagePair pair, List<Token> tokens) {
    if (tokens.size() > MOST_WORDS) {
      return new int[0];
    }
    int salt = salt(pair, lengthClass(tokens.size()));
    return tokens.stream().mapToInt(token -> word(token.key()) ^ salt).toArray();
  }

  /** The words of what was {@link #stored}, as they stand in a question for the same pair. */
  public static int[] words(LanguagePair pair, int[] stored) {
    int salt = salt(pair, lengthClass(stored.length));
    return Arrays.stream(stored).map(word -> word ^ salt).toArray();
  }

  /**
   * @param percent the least a match must reach, 1 to 99
   * @param frequency of a word among the units, as far as is known: it decides how fast, not what
   */
  static Question question(
      LanguagePair pair, List<Token> tokens, int percent, IntUnaryOperator frequency) {
    int[] words = tokens.stream().mapToInt(token -> word(token.key())).toArray();
    if (words.length == 0 || words.length > MOST_WORDS) {
      return new Question(List.of(), words);
    }
    int missing = words.length * (100 - percent) / 100;
    int[] salts = salts(pair, words.length, percent);
    int[] rarest =
        Arrays.stream(words)
            .distinct()
            .boxed()
            .sorted(Comparator.comparingInt(frequency::applyAsInt))
            .mapToInt(Integer::intValue)
            .toArray();
    List<int[]> groups = new ArrayList<>();
    // Of a sentence that repeats its words there may be fewer than one group: all of them, then.
    int size = missing + 1;
    for (int at = 0; at + size <= rarest.length && groups.size() < GROUPS; at += size) {
      groups.add(salted(Arrays.copyOfRange(rarest, at, at + size), salts));
    }
    return new Question(groups.isEmpty() ? List.of(salted(rarest, salts)) : groups, words);
  }

  private static int[] salted(int[] words, int[] salts) {
    return Arrays.stream(words)
        .flatMap(word -> Arrays.stream(salts).map(salt -> word ^ salt))
        .toArray();
  }

  /** Of all lengths that can reach the percentage. */
  private static int[] salts(LanguagePair pair, int length, int percent) {
    int shortest = Math.max(1, (length * percent + 99) / 100);
    int longest = length * 100 / percent;
    int first = lengthClass(shortest);
    return java.util.stream.IntStream.rangeClosed(first, lengthClass(longest))
        .map(at -> salt(pair, at))
        .toArray();
  }

  private static int lengthClass(int words) {
    return words == 0 ? 0 : (int) (Math.log(words) / CLASS + 1e-9);
  }

  private static int salt(LanguagePair pair, int lengthClass) {
    String name = Languages.primary(pair.source()) + '>' + Languages.primary(pair.target());
    return mix(name.hashCode() * 31 + lengthClass);
  }

  static int word(String key) {
    return mix(key.hashCode());
  }

  /** Murmur3's finalizer: {@link String#hashCode} alone leaves short words close together. */
  private static int mix(int hash) {
    int mixed = hash;
    mixed = (mixed ^ (mixed >>> 16)) * 0x85ebca6b;
    mixed = (mixed ^ (mixed >>> 13)) * 0xc2b2ae35;
    return mixed ^ (mixed >>> 16);
  }
}
