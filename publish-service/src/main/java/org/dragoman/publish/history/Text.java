package org.dragoman.publish.history;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.dragoman.contracts.article.Article;
import org.dragoman.contracts.article.TextSlot;
import org.dragoman.contracts.translation.Origin;
import org.dragoman.contracts.translation.Segment;
import org.dragoman.publish.story.Arrangement;
import org.dragoman.publish.story.Edition;
import org.dragoman.publish.story.Revision;
import org.jspecify.annotations.Nullable;

/**
 * A text to compare with another.
 *
 * @param language BCP 47
 * @param facts what stands around the sentences, as plain text, by its name
 * @param sentences in reading order; headline, deck, keywords and pictures are among the facts
 * @param addresses where each sentence stands in the source
 */
public record Text(
    String language, Map<String, String> facts, List<Segment> sentences, List<String> addresses) {

  public Text {
    sentences = List.copyOf(sentences);
    addresses = List.copyOf(addresses);
    if (sentences.size() != addresses.size()) {
      throw new IllegalArgumentException("addresses: one for each sentence");
    }
  }

  static Text of(Revision revision) {
    return of(
        revision.language(),
        Facts.of(revision),
        revision.arranged().segments(),
        revision.arrangement());
  }

  static Text of(Edition edition, @Nullable Arrangement arrangement) {
    return of(
        edition.language(),
        Facts.of(edition.article(), edition.credit(), edition.slug()),
        edition.segments(),
        arrangement);
  }

  /** An original: whole paragraphs, since only a translation cuts them. */
  static Text ofOriginal(Article original) {
    return of(
        original.language() == null ? "und" : original.language(),
        Facts.of(original, null, null),
        TextSlot.of(original).stream().map(Text::paragraph).toList(),
        null);
  }

  private static Text of(
      String language,
      Map<String, String> facts,
      List<Segment> segments,
      @Nullable Arrangement arrangement) {
    List<Segment> sentences = segments.stream().filter(Text::isSentence).toList();
    List<String> addresses = new ArrayList<>();
    for (Segment segment : sentences) {
      addresses.add(arrangement == null ? segment.id() : arrangement.inSource(segment.id()));
    }
    return new Text(language, new LinkedHashMap<>(facts), sentences, addresses);
  }

  private static boolean isSentence(Segment segment) {
    String address = segment.address();
    return segment.block() != null && !address.endsWith(".caption") && !address.endsWith(".alt");
  }

  private static Segment paragraph(TextSlot slot) {
    return new Segment(
        slot.address() + ".s0",
        slot.block(),
        slot.html(),
        slot.html(),
        false,
        List.of(),
        new Origin.Source());
  }
}
