package org.dragoman.publish.story;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.dragoman.contracts.article.Article;
import org.dragoman.contracts.translation.Origin;
import org.dragoman.contracts.translation.Segment;
import org.dragoman.contracts.translation.TranslatedArticle;
import org.dragoman.publish.credit.CreditEdits;
import org.jspecify.annotations.Nullable;

/**
 * The text of a story as it is worked on.
 *
 * @param original the article as its outlet published it
 * @param segments its sentences with their translations, in reading order of the original
 * @param layout the editor's order of the blocks; null as long as it is the source's
 * @param credit what an editor wrote into the credit
 * @param editors people who mended it, in the order they came
 */
public record Copy(
    int sourceVersion,
    int translationRevision,
    Article original,
    List<Segment> segments,
    Furniture furniture,
    @Nullable Layout layout,
    CreditEdits credit,
    List<String> editors) {

  public Copy {
    segments = List.copyOf(segments);
    editors = List.copyOf(editors);
  }

  /** The story in its own language, as readers would get it now. */
  public Article article(String language) {
    Copy arranged = arranged();
    return furniture.around(TranslatedArticle.of(arranged.original, language, arranged.segments));
  }

  /**
   * The copy with its blocks in the editor's order, cut ones left out; segments are addressed by
   * the new order.
   */
  public Copy arranged() {
    return layout == null ? this : Arrangement.of(this, layout);
  }

  /**
   * Ids of the sentences that would stand on the page in the source language. Keywords and the
   * dateline are not sentences: they are marked with their language, but keep no story back. Nor
   * does a headline or deck that an editor wrote anew, or a block that was cut.
   */
  public List<String> untranslated() {
    return read().stream()
        .filter(segment -> segment.origin() instanceof Origin.Untranslated)
        .map(Segment::id)
        .toList();
  }

  /** The sentences readers get. */
  public List<Segment> read() {
    Set<Integer> gone = layout == null ? Set.of() : Arrangement.mediaCut(original, layout);
    return segments.stream()
        .filter(this::isRead)
        .filter(segment -> Arrangement.stands(segment, gone))
        .toList();
  }

  private boolean isRead(Segment segment) {
    String address = segment.address();
    return !furniture.rewrites(segment, original)
        && !address.equals("dateline")
        && !address.startsWith("k")
        && stands(segment.block());
  }

  /** Whether readers get that block of the original. */
  public boolean stands(@Nullable Integer block) {
    return layout == null || block == null || layout.blocks().contains(block);
  }

  /** The copy with somebody named among its editors. */
  Copy withEditor(String editor) {
    if (editors.contains(editor)) {
      return this;
    }
    List<String> named = new ArrayList<>(editors);
    named.add(editor);
    return new Copy(
        sourceVersion, translationRevision, original, segments, furniture, layout, credit, named);
  }

  /** The copy as somebody answers for it in whole: nothing in it is stale. */
  Copy answered() {
    return withSegments(segments.stream().map(SourceChanged::answered).toList());
  }

  Copy withSegments(List<Segment> mended) {
    return new Copy(
        sourceVersion, translationRevision, original, mended, furniture, layout, credit, editors);
  }

  Copy withFurniture(Furniture written) {
    return new Copy(
        sourceVersion, translationRevision, original, segments, written, layout, credit, editors);
  }

  Copy withLayout(@Nullable Layout order) {
    return new Copy(
        sourceVersion, translationRevision, original, segments, furniture, order, credit, editors);
  }

  Copy withCredit(CreditEdits written) {
    return new Copy(
        sourceVersion,
        translationRevision,
        original,
        segments,
        furniture,
        layout,
        written,
        editors);
  }
}
