package org.dragoman.ingest.nearduplicate;

import java.util.Arrays;
import java.util.BitSet;
import java.util.List;

/**
 * A text as its shingles: every run of four words (or eight characters, where a script writes
 * without spaces), as a 64-bit hash.
 */
public final class Shingles {
  private static final int WEIGHT = 8;

  private final long[] sequence;
  private final BitSet numbered;
  private final long[] distinct;

  private Shingles(long[] sequence, BitSet numbered) {
    this.sequence = sequence;
    this.numbered = numbered;
    this.distinct = Arrays.stream(sequence).sorted().distinct().toArray();
  }

  /** Of the paragraphs of a text; a run does not go from one into the next. */
  public static Shingles of(List<String> paragraphs) {
    Run run = new Run();
    for (String paragraph : paragraphs) {
      run.restart();
      WordStream.read(paragraph, run);
    }
    return new Shingles(Arrays.copyOf(run.found, run.count), run.numbered);
  }

  /** How many different ones. */
  int size() {
    return distinct.length;
  }

  /** How many, in the order of the text. */
  int length() {
    return sequence.length;
  }

  /** Sorted, each once. */
  long[] distinct() {
    return distinct;
  }

  boolean contains(long shingle) {
    return Arrays.binarySearch(distinct, shingle) >= 0;
  }

  /** The one at that place of the text. */
  long at(int place) {
    return sequence[place];
  }

  /** Whether a number stands in the one at that place. */
  boolean isNumbered(int place) {
    return numbered.get(place);
  }

  private static final class Run implements WordStream.Taker {
    private long[] found = new long[256];
    private final BitSet numbered = new BitSet();
    private int count;

    private final long[] hashes = new long[WEIGHT];
    private final int[] weights = new int[WEIGHT];
    private final boolean[] numerics = new boolean[WEIGHT];
    private int words;

    void restart() {
      words = 0;
    }

    @Override
    public void word(long hash, int weight, boolean numeric) {
      int slot = words % WEIGHT;
      hashes[slot] = hash;
      weights[slot] = weight;
      numerics[slot] = numeric;
      words++;
      close();
    }

    /** Goes back from the newest word until the run is heavy enough, if it ever is. */
    private void close() {
      long hash = 0;
      int weight = 0;
      boolean number = false;
      for (int back = 1; back <= Math.min(words, WEIGHT) && weight < WEIGHT; back++) {
        int slot = (words - back) % WEIGHT;
        hash = MinHash.scatter(hash * 31 + hashes[slot]);
        weight += weights[slot];
        number |= numerics[slot];
      }
      if (weight >= WEIGHT) {
        add(hash, number);
      }
    }

    private void add(long hash, boolean number) {
      if (count == found.length) {
        found = Arrays.copyOf(found, count * 2);
      }
      numbered.set(count, number);
      found[count++] = hash;
    }
  }
}
