package org.dragoman.publish.story.rest;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import org.dragoman.publish.story.Layout;
import org.jspecify.annotations.Nullable;

/** {@code blocks} of a patch: indexes into the original's body, in the order they shall stand. */
final class LayoutPatch {
  private LayoutPatch() {}

  static @Nullable Layout read(@Nullable JsonNode node) {
    if (node == null || node.isNull()) {
      return null;
    }
    List<Integer> blocks = new ArrayList<>();
    node.forEach(block -> blocks.add(block.canConvertToInt() ? block.intValue() : -1));
    try {
      if (node.isArray()) {
        return new Layout(blocks);
      }
    } catch (IllegalArgumentException twiceOrBelowZero) {
      throw Patch.refused("blocks are indexes from zero, each at most once.");
    }
    throw Patch.refused("blocks is an array of numbers, or null for the source's order.");
  }
}
