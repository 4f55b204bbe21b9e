package org.dragoman.translate.translation;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.dragoman.contracts.translation.Finding;
import org.dragoman.contracts.translation.Origin;
import org.dragoman.contracts.translation.Segment;
import org.dragoman.translate.check.Check;
import org.dragoman.translate.language.LanguagePair;
import org.dragoman.translate.segment.SourceSegment;

/** The sentences of an article while translators fill them in, each at most once. */
final class Draft {

  private final List<SourceSegment> sources;
  private final Map<String, Segment> done = new LinkedHashMap<>();

  Draft(List<SourceSegment> sources) {
    this.sources = List.copyOf(sources);
  }

  /** What nobody has translated yet, in reading order. */
  List<SourceSegment> open() {
    return sources.stream().filter(source -> !done.containsKey(source.id())).toList();
  }

  void asItStands(SourceSegment source) {
    put(source, source.html(), List.of(), new Origin.Source());
  }

  /** A translation, with what its maker and then the checks have to say of it. */
  void translated(
      SourceSegment source,
      String target,
      List<Finding> made,
      Origin origin,
      LanguagePair pair,
      Check checks) {
    List<Finding> findings = new ArrayList<>(made);
    checks.of(pair, source.html(), target).stream()
        .filter(found -> made.stream().noneMatch(known -> known.check().equals(found.check())))
        .forEach(findings::add);
    put(source, target, findings, origin);
  }

  private void put(SourceSegment source, String target, List<Finding> findings, Origin origin) {
    done.putIfAbsent(
        source.id(),
        new Segment(source.id(), source.block(), source.html(), target, false, findings, origin));
  }

  /** All segments in reading order; those still open are untranslated for that reason. */
  List<Segment> close(String reason) {
    return sources.stream()
        .map(source -> done.getOrDefault(source.id(), untranslated(source, reason)))
        .toList();
  }

  private static Segment untranslated(SourceSegment source, String reason) {
    return new Segment(
        source.id(),
        source.block(),
        source.html(),
        null,
        false,
        List.of(),
        new Origin.Untranslated(reason));
  }
}
