package org.dragoman.publish.site;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.joining;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.dragoman.contracts.article.Article;
import org.dragoman.contracts.article.Block;
import org.dragoman.contracts.article.PlainText;
import org.dragoman.contracts.translation.Origin;
import org.dragoman.contracts.translation.Segment;
import org.dragoman.contracts.translation.TranslatedArticle;
import org.dragoman.publish.story.Edition;

/**
 * The sentences of a story that stand in the source language. A page says so in its markup, so that
 * a screen reader reads them in their own voice and a browser sets them in their own direction
 * (WCAG 2.2, 3.1.2).
 */
final class Foreign {
  private final Edition edition;
  private final Set<String> texts = new HashSet<>();

  Foreign(Edition edition) {
    this.edition = edition;
    Map<String, List<Segment>> slots =
        edition.segments().stream().collect(groupingBy(Segment::address));
    slots.values().stream()
        .filter(slot -> slot.stream().allMatch(Foreign::untranslated))
        .forEach(slot ->
            texts.add(
                slot.stream()
                    .map(segment -> PlainText.fromInline(segment.source()))
                    .collect(joining(" "))));
  }

  /** BCP 47, the language of a plain text of the story. */
  String languageOf(String text) {
    return texts.contains(text) ? edition.sourceLanguage() : edition.language();
  }

  /** The body with each foreign sentence in a {@code span} that says its language. */
  List<Block> body() {
    if (edition.segments().stream().noneMatch(Foreign::untranslated)) {
      return edition.article().body();
    }
    Article article =
        edition.article().toBuilder().language(edition.sourceLanguage(), null).build();
    return TranslatedArticle.of(
            article,
            edition.language(),
            edition.segments().stream().filter(Foreign::inline).map(this::marked).toList())
        .body();
  }

  /** Captions and descriptions are plain, and may be an editor's: the article has them already. */
  private static boolean inline(Segment segment) {
    String address = segment.address();
    return !address.endsWith(".caption") && !address.endsWith(".alt");
  }

  private Segment marked(Segment segment) {
    if (!untranslated(segment)) {
      return segment;
    }
    String words = segment.target() == null ? segment.source() : segment.target();
    String language = Html.escape(edition.sourceLanguage());
    return new Segment(
        segment.id(),
        segment.block(),
        segment.source(),
        "<span lang=\"%s\" dir=\"%s\">%s</span>"
            .formatted(language, Direction.of(edition.sourceLanguage()), words),
        segment.stale(),
        segment.findings(),
        segment.origin(),
        segment.reviewed());
  }

  private static boolean untranslated(Segment segment) {
    return segment.origin() instanceof Origin.Untranslated;
  }
}
