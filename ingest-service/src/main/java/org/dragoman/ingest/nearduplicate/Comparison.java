package org.dragoman.ingest.nearduplicate;

import java.util.BitSet;
import java.util.Optional;

/**
 * Whether two texts are copies of one. It is decided on the shorter of them, since the longer may
 * have kept the tail that the other lost:
 *
 * <ol>
 *   <li>It has {@value #LEAST} shingles at least: about as many words. Captions and flashes prove
 *       nothing.
 *   <li>It is found in the longer text all over, stretch by stretch, and not only in a paragraph
 *       that both carry (a quotation, the paragraph about the company). One source repeats its own
 *       furniture, so within a source more must agree.
 *   <li>Where it has numbers, it agrees nearly as well as elsewhere. Weather reports and market
 *       lists are cut from one template, and their numbers are all that is new in them.
 * </ol>
 */
final class Comparison {
  static final int LEAST = 24;

  /** Two sentences agree more easily by chance than two pages. */
  private static final int BRIEF = 60;

  private static final double ENOUGH = 0.3;
  private static final double ENOUGH_OF_A_BRIEF = 0.5;

  private static final int STRETCH = 24;
  private static final double FOUND = 0.25;
  private static final double OVERLAP = 0.65;
  private static final double OVERLAP_WITHIN_A_SOURCE = 0.85;

  private static final int NUMBERED = 12;
  private static final double NUMBERS_AGREE = 0.35;

  private Comparison() {}

  /** The likeness of copies; empty for texts that are none. */
  static Optional<Likeness> of(Shingles one, Shingles other, boolean sameSource) {
    boolean ordered = one.size() <= other.size();
    Shingles shorter = ordered ? one : other;
    Shingles longer = ordered ? other : one;
    if (shorter.size() < LEAST) {
      return Optional.empty();
    }
    BitSet found = found(shorter, longer);
    double contained = found.cardinality() / (double) shorter.length();
    if (contained < (shorter.size() < BRIEF ? ENOUGH_OF_A_BRIEF : ENOUGH)) {
      return Optional.empty();
    }
    double overlap = overlap(found, shorter.length());
    if (overlap < (sameSource ? OVERLAP_WITHIN_A_SOURCE : OVERLAP)
        || !numbersAgree(shorter, found)) {
      return Optional.empty();
    }
    return Optional.of(new Likeness(jaccard(shorter, longer), overlap));
  }

  private static BitSet found(Shingles shorter, Shingles longer) {
    BitSet found = new BitSet();
    for (int i = 0; i < shorter.length(); i++) {
      found.set(i, longer.contains(shorter.at(i)));
    }
    return found;
  }

  /** The share of the text that lies in stretches of which enough is found. */
  private static double overlap(BitSet found, int length) {
    int stretches = Math.max(1, length / STRETCH);
    int covered = 0;
    for (int i = 0; i < stretches; i++) {
      int from = (int) ((long) i * length / stretches);
      int to = (int) ((long) (i + 1) * length / stretches);
      if (found.get(from, to).cardinality() >= FOUND * (to - from)) {
        covered += to - from;
      }
    }
    return covered / (double) length;
  }

  private static boolean numbersAgree(Shingles shorter, BitSet found) {
    int numbered = 0;
    int numberedFound = 0;
    for (int i = 0; i < shorter.length(); i++) {
      if (shorter.isNumbered(i)) {
        numbered++;
        numberedFound += found.get(i) ? 1 : 0;
      }
    }
    int plain = shorter.length() - numbered;
    if (numbered < NUMBERED || plain == 0) {
      return true;
    }
    double elsewhere = (found.cardinality() - numberedFound) / (double) plain;
    return numberedFound >= NUMBERS_AGREE * elsewhere * numbered;
  }

  private static double jaccard(Shingles one, Shingles other) {
    long shared = 0;
    for (long shingle : one.distinct()) {
      shared += other.contains(shingle) ? 1 : 0;
    }
    return shared / (double) (one.size() + other.size() - shared);
  }
}
