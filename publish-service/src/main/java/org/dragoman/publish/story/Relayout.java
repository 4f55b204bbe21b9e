package org.dragoman.publish.story;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.dragoman.contracts.article.Block;
import org.dragoman.contracts.translation.Segment;
import org.dragoman.publish.story.Alignment.Match;
import org.jspecify.annotations.Nullable;

/**
 * An editor's order of the blocks in a new version of the source. A block is known again by its
 * sentences, one without text by what it shows. What was cut stays cut, what was moved stays where
 * it was put, and a block that is new stands behind the one it follows in the source.
 */
final class Relayout {
  /** A sentence that stayed says more about a block than one that was changed. */
  private static final int STAYED = 1000;

  private final Layout layout;
  private final Copy old;
  private final Copy fresh;

  /** For each new block the old ones its sentences came from, and how many characters of each. */
  private final Map<Integer, Map<Integer, Integer>> votes = new HashMap<>();

  private Relayout(Layout layout, Copy old, Copy fresh) {
    this.layout = layout;
    this.old = old;
    this.fresh = fresh;
  }

  static Layout carryOver(Layout layout, Copy old, Copy fresh) {
    Relayout relayout = new Relayout(layout, old, fresh);
    relayout.count();
    return relayout.order(relayout.origins());
  }

  private void count() {
    List<Segment> segments = fresh.segments();
    List<Match> matches = Alignment.of(old.segments(), segments);
    for (int i = 0; i < segments.size(); i++) {
      Segment segment = segments.get(i);
      switch (matches.get(i)) {
        case Match.Kept(Segment was) -> vote(segment, was, STAYED);
        case Match.Changed(List<Segment> were) -> were.forEach(was -> vote(segment, was, 1));
        case Match.Added _ -> {}
      }
    }
  }

  private void vote(Segment segment, Segment was, int weight) {
    if (segment.block() != null && was.block() != null) {
      votes
          .computeIfAbsent(segment.block(), _ -> new TreeMap<>())
          .merge(was.block(), weight * (1 + was.source().length()), Integer::sum);
    }
  }

  /** For each new block the old one it was; null for one that is new. */
  private List<@Nullable Integer> origins() {
    List<Block> body = fresh.original().body();
    List<Integer> free = new ArrayList<>();
    for (int block = 0; block < old.original().body().size(); block++) {
      free.add(block);
    }
    votes.values().forEach(counted -> free.removeAll(counted.keySet()));
    List<@Nullable Integer> origins = new ArrayList<>();
    for (int block = 0; block < body.size(); block++) {
      Map<Integer, Integer> counted = votes.get(block);
      origins.add(counted == null ? alike(body.get(block), free) : best(counted));
    }
    return origins;
  }

  private Integer best(Map<Integer, Integer> counted) {
    // In doubt one that stands: words that were not cut must not go with words that were.
    return counted.entrySet().stream()
        .sorted((one, other) ->
            one.getValue().equals(other.getValue())
                ? Boolean.compare(layout.has(other.getKey()), layout.has(one.getKey()))
                : Integer.compare(other.getValue(), one.getValue()))
        .findFirst()
        .orElseThrow()
        .getKey();
  }

  private @Nullable Integer alike(Block block, List<Integer> free) {
    Object shown = shown(block);
    for (Integer one : free) {
      if (shown(old.original().body().get(one)).equals(shown)) {
        free.remove(one);
        return one;
      }
    }
    return null;
  }

  /** A picture is the same with other words beneath it. */
  private static Object shown(Block block) {
    return switch (block) {
      case Block.Image image -> image.url();
      case Block.Embed embed -> embed;
      case Block.Paragraph _, Block.Heading _, Block.ListBlock _, Block.Quote _, Block.Table _ ->
          block;
    };
  }

  private Layout order(List<@Nullable Integer> origins) {
    List<Integer> order = new ArrayList<>();
    for (int was : layout.blocks()) {
      for (int block = 0; block < origins.size(); block++) {
        Integer origin = origins.get(block);
        if (origin != null && origin == was) {
          order.add(block);
        }
      }
    }
    Layout carried = new Layout(order);
    for (int block = 0; block < origins.size(); block++) {
      if (origins.get(block) == null) {
        carried = carried.with(block);
      }
    }
    return carried;
  }
}
