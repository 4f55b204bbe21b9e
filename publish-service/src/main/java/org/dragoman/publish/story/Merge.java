package org.dragoman.publish.story;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.dragoman.contracts.translation.Finding;
import org.dragoman.contracts.translation.Origin;
import org.dragoman.contracts.translation.Segment;

/**
 * Brings what people wrote over into a new translation of the same article. A sentence is the same
 * where its source text is the same: under its old id first, else wherever it moved to.
 */
final class Merge {
  private Merge() {}

  /** The new segments, with people's targets where their source sentence has not changed. */
  static List<Segment> carryOver(List<Segment> old, List<Segment> fresh) {
    Map<String, Segment> written = new HashMap<>();
    Map<String, Segment> byId = new HashMap<>();
    for (Segment segment : old) {
      if (segment.origin() instanceof Origin.Human) {
        written.putIfAbsent(segment.source(), segment);
        byId.put(segment.id(), segment);
      }
    }
    Set<String> sources = sources(fresh);
    return fresh.stream()
        .map(segment -> {
          Segment here = byId.get(segment.id());
          Segment same =
              here != null && here.source().equals(segment.source())
                  ? here
                  : written.get(segment.source());
          if (same != null) {
            return withTarget(segment, same);
          }
          return here == null || sources.contains(here.source())
              ? segment
              : withLostWords(segment, here);
        })
        .toList();
  }

  /**
   * Ids of the sentences in {@code now} whose source text readers have not been given yet.
   *
   * @param then what the published version was made of
   */
  static List<String> touched(List<Segment> then, List<Segment> now) {
    Set<String> known = sources(then);
    return now.stream().filter(s -> !known.contains(s.source())).map(Segment::id).toList();
  }

  private static Set<String> sources(List<Segment> segments) {
    return segments.stream().map(Segment::source).collect(Collectors.toSet());
  }

  private static Segment withTarget(Segment fresh, Segment written) {
    return new Segment(
        fresh.id(),
        fresh.block(),
        fresh.source(),
        written.target(),
        false,
        written.findings(),
        written.origin());
  }

  /** What a person wrote must not vanish because the source moved on under it. */
  private static Segment withLostWords(Segment fresh, Segment written) {
    Finding lost =
        new Finding(
            "source-changed",
            Finding.Severity.WARNING,
            "The source sentence has changed; before, it was rendered as: " + written.target());
    return new Segment(
        fresh.id(),
        fresh.block(),
        fresh.source(),
        fresh.target(),
        fresh.stale(),
        Stream.concat(fresh.findings().stream(), Stream.of(lost)).toList(),
        fresh.origin());
  }
}
