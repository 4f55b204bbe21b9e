package org.dragoman.translate.translation;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.dragoman.contracts.translation.Segment;
import org.dragoman.translate.glossary.Occurrence;
import org.dragoman.translate.translation.WorkStore.Later;

/**
 * A translation that could be sent.
 *
 * @param remembered for the next version; if nothing, what was remembered before stays
 * @param terms by segment id, those found in its source
 * @param completion when to try the rest; empty if nothing would help
 */
record Ready(
    List<Segment> segments,
    Earlier remembered,
    Map<String, List<Occurrence>> terms,
    Optional<Later> completion) {

  Ready {
    segments = List.copyOf(segments);
    terms = Map.copyOf(terms);
  }

  Coverage coverage() {
    return Coverage.of(segments);
  }

  /** Whether it has what readers do not: more sentences, or others since terms have changed. */
  boolean betters(Work.Sent sent) {
    int untranslated = coverage().untranslated();
    return untranslated == sent.untranslated() && sent.remembersItself()
        ? !translated(segments).equals(translated(sent.translation().segments()))
        : untranslated < sent.untranslated();
  }

  private static List<Segment> translated(List<Segment> segments) {
    return segments.stream().filter(one -> one.target() != null && !StandIn.is(one)).toList();
  }
}
