package org.dragoman.publish.suggestion;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.dragoman.contracts.translation.Segment;
import org.dragoman.publish.story.Dossier;
import org.dragoman.publish.suggestion.Panel.Side;
import org.dragoman.publish.suggestion.Panel.TermRow;

/**
 * The glossary's terms as a story's page points them out in the original.
 *
 * @param complete false where the glossary has not answered: that none are named says nothing then
 * @param entries each once, under its term as the glossary has it
 * @param sentences those that hold terms, in reading order
 */
public record Glossed(
    Side from, Side to, boolean complete, List<TermRow> entries, List<InSentence> sentences) {

  /**
   * @param html of the original, inline
   */
  public record InSentence(String html, List<Place> places) {}

  /**
   * @param words as the sentence says it
   * @param from in UTF-16 units of the sentence's text without markup
   * @param to after its last unit
   */
  public record Place(String entry, String words, int from, int to) {
    static Place of(GlossaryTerm term) {
      return new Place(term.entry(), term.words(), term.from(), term.to());
    }
  }

  /**
   * @param found a list for each of the story's segments
   */
  public static Glossed of(Dossier story, Part<List<GlossaryTerm>> found) {
    List<Segment> segments = story.copy().segments();
    List<List<GlossaryTerm>> terms = found.items();
    Map<String, TermRow> entries = new LinkedHashMap<>();
    Map<String, InSentence> sentences = new LinkedHashMap<>();
    for (int at = 0; at < terms.size(); at++) {
      List<Place> places = new ArrayList<>();
      for (GlossaryTerm term : terms.get(at)) {
        entries.putIfAbsent(term.entry(), TermRow.of(term.source(), term));
        places.add(Place.of(term));
      }
      if (!places.isEmpty()) {
        String html = segments.get(at).source();
        sentences.putIfAbsent(html, new InSentence(html, List.copyOf(places)));
      }
    }
    return new Glossed(
        Side.of(story.sourceLanguage()),
        Side.of(story.language()),
        found instanceof Part.Given<List<GlossaryTerm>> given && given.complete(),
        List.copyOf(entries.values()),
        List.copyOf(sentences.values()));
  }
}
