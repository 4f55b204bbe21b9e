package org.dragoman.publish.story;

import java.util.ArrayList;
import java.util.List;
import org.dragoman.contracts.article.Article;
import org.dragoman.contracts.translation.Origin;
import org.dragoman.contracts.translation.Segment;
import org.dragoman.contracts.translation.TranslatedArticle;

/**
 * The text of a story as it is worked on.
 *
 * @param original the article as its outlet published it
 * @param segments its sentences with their translations, in reading order
 * @param editors people who mended it, in the order they came
 */
public record Copy(
    int sourceVersion,
    int translationRevision,
    Article original,
    List<Segment> segments,
    Furniture furniture,
    List<String> editors) {

  public Copy {
    segments = List.copyOf(segments);
    editors = List.copyOf(editors);
  }

  /** The story in its own language, as readers would get it now. */
  public Article article(String language) {
    return furniture.around(TranslatedArticle.of(original, language, segments));
  }

  /**
   * Ids of the sentences that would stand on the page in the source language. Keywords and the
   * dateline are not sentences: they are marked with their language, but keep no story back. Nor
   * does a headline or deck that an editor wrote anew.
   */
  public List<String> untranslated() {
    return segments.stream()
        .filter(segment -> segment.origin() instanceof Origin.Untranslated)
        .filter(this::isRead)
        .map(Segment::id)
        .toList();
  }

  private boolean isRead(Segment segment) {
    String address = segment.address();
    return !furniture.rewrites(segment) && !address.equals("dateline") && !address.startsWith("k");
  }

  /** The copy with somebody named among its editors. */
  Copy withEditor(String editor) {
    if (editors.contains(editor)) {
      return this;
    }
    List<String> named = new ArrayList<>(editors);
    named.add(editor);
    return new Copy(sourceVersion, translationRevision, original, segments, furniture, named);
  }

  /** The copy as somebody answers for it in whole: nothing in it is stale. */
  Copy answered() {
    return withSegments(segments.stream().map(SourceChanged::answered).toList());
  }

  Copy withSegments(List<Segment> mended) {
    return new Copy(sourceVersion, translationRevision, original, mended, furniture, editors);
  }

  Copy withFurniture(Furniture written) {
    return new Copy(sourceVersion, translationRevision, original, segments, written, editors);
  }
}
