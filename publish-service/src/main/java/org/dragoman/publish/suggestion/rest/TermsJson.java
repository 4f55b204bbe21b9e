package org.dragoman.publish.suggestion.rest;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.dragoman.contracts.translation.Segment;
import org.dragoman.publish.suggestion.GlossaryTerm;
import org.dragoman.publish.suggestion.Part;

/**
 * The glossary's terms in a story.
 *
 * @param segments those that hold any
 * @param missing why nothing came, if nothing came
 */
public record TermsJson(
    boolean complete, List<InSegment> segments, List<SuggestionsJson.Absent> missing) {

  /**
   * @param terms in reading order; places count in the source's text without markup
   */
  public record InSegment(String id, List<GlossaryTerm> terms) {}

  /**
   * @param found a list for each segment
   */
  static TermsJson of(List<Segment> segments, Part<List<GlossaryTerm>> found) {
    List<SuggestionsJson.Absent> missing = new ArrayList<>();
    SuggestionsJson.note("terms", found, missing);
    List<List<GlossaryTerm>> terms = found.items();
    return new TermsJson(
        missing.isEmpty(),
        IntStream.range(0, terms.size())
            .filter(at -> !terms.get(at).isEmpty())
            .mapToObj(at -> new InSegment(segments.get(at).id(), terms.get(at)))
            .toList(),
        List.copyOf(missing));
  }
}
