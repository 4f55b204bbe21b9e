package org.dragoman.ingest.nearduplicate;

/**
 * How much of one text stands in another.
 *
 * @param similarity 0 to 1, Jaccard: shingles they have in common, of all that either has
 * @param overlap 0 to 1: how much of the shorter text stands in the longer; 1 for a text that was
 *     only cut
 */
public record Likeness(double similarity, double overlap) {
  public Likeness {
    if (!(similarity >= 0 && similarity <= 1 && overlap >= 0 && overlap <= 1)) {
      throw new IllegalArgumentException(
          "similarity, overlap: 0 to 1, not " + similarity + ", " + overlap);
    }
  }
}
