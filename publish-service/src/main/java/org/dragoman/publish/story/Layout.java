package org.dragoman.publish.story;

import java.util.ArrayList;
import java.util.Collections;
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

  /** Whether readers get that block. */
  public boolean has(int block) {
    return blocks.contains(block);
  }

  /** With one block a place nearer to the beginning; the same if it is first, or cut. */
  public Layout up(int block) {
    return swapped(blocks.indexOf(block) - 1);
  }

  /** With one block a place nearer to the end; the same if it is last, or cut. */
  public Layout down(int block) {
    return has(block) ? swapped(blocks.indexOf(block)) : this;
  }

  private Layout swapped(int first) {
    if (first < 0 || first + 1 >= blocks.size()) {
      return this;
    }
    List<Integer> order = new ArrayList<>(blocks);
    Collections.swap(order, first, first + 1);
    return new Layout(order);
  }

  /** With one block cut. */
  public Layout without(int block) {
    return new Layout(blocks.stream().filter(one -> one != block).toList());
  }

  /** With a block that was cut, after the one it follows in the source. */
  public Layout with(int block) {
    if (has(block)) {
      return this;
    }
    List<Integer> order = new ArrayList<>(blocks);
    order.add(after(block), block);
    return new Layout(order);
  }

  /** The place behind the nearest earlier block of the source that stands; else the first. */
  int after(int block) {
    for (int earlier = block - 1; earlier >= 0; earlier--) {
      if (has(earlier)) {
        return blocks.indexOf(earlier) + 1;
      }
    }
    return 0;
  }

  /** Whether an article with so many blocks has all of these. */
  boolean fits(int size) {
    return blocks.stream().allMatch(block -> block < size);
  }
}
