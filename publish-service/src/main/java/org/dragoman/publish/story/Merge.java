package org.dragoman.publish.story;

import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.dragoman.contracts.translation.Finding;
import org.dragoman.contracts.translation.Segment;
import org.dragoman.publish.story.Alignment.Match;
import org.jspecify.annotations.Nullable;

/**
 * Brings a new translation of an article into a working copy. A sentence the source left alone
 * keeps what was written on the desk, and whether somebody still has to answer for it; one it
 * changed shows its new translation, is stale, and tells what stood there before.
 */
final class Merge {
  private Merge() {}

  static List<Segment> carryOver(List<Segment> old, List<Segment> fresh) {
    Map<String, Segment> written = new HashMap<>();
    old.stream().filter(Merge::signed).forEach(s -> written.putIfAbsent(s.source(), s));
    old.stream().filter(Unsigned::is).forEach(s -> written.putIfAbsent(s.source(), s));
    List<Match> matches = Alignment.of(old, fresh);
    return IntStream.range(0, fresh.size())
        .mapToObj(i -> merged(fresh.get(i), matches.get(i), written))
        .toList();
  }

  /**
   * Ids of the sentences in {@code now} whose source text readers have not been given yet, or that
   * wait for somebody's answer.
   *
   * @param then what the published version was made of
   */
  static List<String> touched(List<Segment> then, List<Segment> now) {
    Set<String> known = then.stream().map(Segment::source).collect(Collectors.toSet());
    return now.stream()
        .filter(s -> s.stale() || !known.contains(s.source()))
        .map(Segment::id)
        .toList();
  }

  private static Segment merged(Segment fresh, Match match, Map<String, Segment> written) {
    return switch (match) {
      case Match.Kept(Segment old) ->
          signed(old) || Unsigned.is(old) ? withTarget(fresh, old) : stillOpen(fresh, old);
      case Match.Changed(List<Segment> old) -> changed(fresh, old);
      case Match.Added _ -> added(fresh, written.get(fresh.source()));
    };
  }

  private static boolean signed(Segment segment) {
    return segment.answeredFor();
  }

  private static Segment withTarget(Segment fresh, Segment written) {
    return new Segment(
        fresh.id(),
        fresh.block(),
        fresh.source(),
        written.target(),
        written.stale(),
        written.findings(),
        written.origin(),
        written.reviewed());
  }

  private static Segment stillOpen(Segment fresh, Segment old) {
    return old.stale() ? stale(fresh, SourceChanged.of(old).stream()) : fresh;
  }

  /** What somebody wrote for the same words elsewhere serves here as well. */
  private static Segment added(Segment fresh, @Nullable Segment written) {
    return written == null ? fresh : withTarget(fresh, written);
  }

  private static Segment changed(Segment fresh, List<Segment> old) {
    Set<Finding> told = new LinkedHashSet<>();
    for (Segment segment : old) {
      List<Finding> earlier = SourceChanged.of(segment);
      // What nobody has answered for yet is not worth keeping; what stood before it is.
      if (segment.stale() && !earlier.isEmpty()) {
        told.addAll(earlier);
      } else {
        told.add(SourceChanged.finding(segment));
      }
    }
    return stale(fresh, told.stream());
  }

  private static Segment stale(Segment fresh, Stream<Finding> told) {
    return new Segment(
        fresh.id(),
        fresh.block(),
        fresh.source(),
        fresh.target(),
        true,
        Stream.concat(fresh.findings().stream(), told).toList(),
        fresh.origin());
  }
}
