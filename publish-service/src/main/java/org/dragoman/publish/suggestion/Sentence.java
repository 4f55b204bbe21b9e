package org.dragoman.publish.suggestion;

import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.dragoman.contracts.article.PlainText;
import org.dragoman.contracts.translation.Segment;
import org.dragoman.publish.story.Dossier;

/**
 * A sentence that somebody translates, as it stands in its article.
 *
 * @param from BCP 47; {@code und} where nobody knows
 * @param to BCP 47
 * @param outlet id of the article's source: its terms and its memory come first
 * @param html inline HTML in the source language
 * @param before the sentence before it; empty at the start
 * @param after the sentence after it; empty at the end
 */
public record Sentence(
    String from, String to, String outlet, String html, String before, String after) {

  /** Between the neighbours the memory learnt it with; empty if the story has no such segment. */
  static Optional<Sentence> of(Dossier story, String segmentId) {
    List<Segment> segments = story.copy().segments();
    return IntStream.range(0, segments.size())
        .filter(at -> segments.get(at).id().equals(segmentId))
        .mapToObj(at ->
            new Sentence(
                story.sourceLanguage(),
                story.language(),
                story.source().id(),
                segments.get(at).source(),
                at == 0 ? "" : segments.get(at - 1).source(),
                at == segments.size() - 1 ? "" : segments.get(at + 1).source()))
        .findFirst();
  }

  /** Whether there is anything to translate, and out of a language somebody could know. */
  boolean translatable() {
    return !from.equals("und")
        && !from.equalsIgnoreCase(to)
        && PlainText.fromInline(html).codePoints().anyMatch(Character::isLetterOrDigit);
  }
}
