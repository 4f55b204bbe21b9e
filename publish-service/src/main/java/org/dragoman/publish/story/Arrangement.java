package org.dragoman.publish.story;

import java.util.ArrayList;
import java.util.List;
import org.dragoman.contracts.article.Article;
import org.dragoman.contracts.article.Block;
import org.dragoman.contracts.translation.Segment;

/** Puts a copy's blocks in an editor's order. */
final class Arrangement {
  private Arrangement() {}

  static Copy of(Copy copy, Layout layout) {
    Article original = copy.original();
    List<Block> body = new ArrayList<>();
    List<Segment> segments = new ArrayList<>();
    outside(copy, segments, true);
    for (int block : layout.blocks()) {
      int place = body.size();
      body.add(original.body().get(block));
      copy.segments().stream()
          .filter(segment -> segment.block() != null && segment.block() == block)
          .map(segment -> moved(segment, place))
          .forEach(segments::add);
    }
    outside(copy, segments, false);
    return new Copy(
        copy.sourceVersion(),
        copy.translationRevision(),
        original.toBuilder().body(body).build(),
        segments,
        copy.furniture(),
        null,
        copy.credit(),
        copy.editors());
  }

  /** Headline, deck and dateline are read before the body, captions and keywords after it. */
  private static void outside(Copy copy, List<Segment> segments, boolean before) {
    boolean seenBody = false;
    for (Segment segment : copy.segments()) {
      seenBody |= segment.block() != null;
      if (segment.block() == null && seenBody != before) {
        segments.add(segment);
      }
    }
  }

  private static Segment moved(Segment segment, int place) {
    String id = segment.id();
    int end = id.indexOf('.');
    return new Segment(
        "b" + place + id.substring(end),
        place,
        segment.source(),
        segment.target(),
        segment.stale(),
        segment.findings(),
        segment.origin(),
        segment.reviewed());
  }
}
