package org.dragoman.publish.story;

import java.util.HashSet;
import java.util.List;
import java.util.stream.IntStream;

/**
 * The order an editor gave to an article's blocks.
 *
 * @param blocks indexes into the original's body, in reading order; those not named are cut
 */
public record Layout(List<Integer> blocks) {

  public Layout {
    blocks = List.copyOf(blocks);
    if (new HashSet<>(blocks).size() != blocks.size()) {
      throw new IllegalArgumentException("blocks: each stands once, not " + blocks);
    }
    if (blocks.stream().anyMatch(block -> block < 0)) {
      throw new IllegalArgumentException("blocks: indexes from zero, not " + blocks);
    }
  }

  /** The blocks as the source has them. */
  public static Layout asSource(int blocks) {
    return new Layout(IntStream.range(0, blocks).boxed().toList());
  }

  /** Whether an article with so many blocks has all of these. */
  boolean fits(int size) {
    return blocks.stream().allMatch(block -> block < size);
  }
}
