package org.dragoman.publish.story;

import java.time.Instant;
import java.util.List;
import org.dragoman.contracts.article.Article;
import org.dragoman.contracts.credit.Credit;
import org.dragoman.contracts.event.ArticleCorrected;
import org.dragoman.contracts.event.ArticlePublished;
import org.dragoman.contracts.event.Event;
import org.dragoman.contracts.event.SegmentsApproved;
import org.dragoman.contracts.translation.Segment;
import org.jspecify.annotations.Nullable;

/**
 * One published version of a story, as readers got it; it never changes.
 *
 * @param version from 1
 * @param segments addressed by the blocks of {@code article}; what was cut or not shown is not
 *     among them
 * @param publishedAt first publication of the story
 * @param correctedAt publication of this version, if it is not the first
 * @param note what was corrected, for readers
 */
public record Edition(
    String storyId,
    String articleId,
    String language,
    String sourceLanguage,
    int sourceVersion,
    int translationRevision,
    int version,
    String slug,
    Article article,
    List<Segment> segments,
    Credit credit,
    Instant publishedAt,
    @Nullable Instant correctedAt,
    @Nullable String note,
    String by) {

  public Edition {
    segments = List.copyOf(segments);
  }

  static Edition of(Story.Published story, @Nullable String note, String by) {
    Dossier dossier = story.dossier();
    Copy copy = dossier.copy();
    return new Edition(
        dossier.id(),
        dossier.articleId(),
        dossier.language(),
        dossier.sourceLanguage(),
        copy.sourceVersion(),
        copy.translationRevision(),
        story.version(),
        dossier.slug(),
        // The note to editors is theirs; it must not leave the house with the article.
        dossier.article().toBuilder().editorNote(null).build(),
        dossier.arranged().segments(),
        dossier.credit(),
        story.publishedAt(),
        story.correctedAt(),
        note,
        by);
  }

  /** The first version, as the published log tells of it. */
  public static Edition of(ArticlePublished event) {
    return new Edition(
        event.storyId(),
        event.articleId(),
        event.language(),
        event.sourceLanguage(),
        event.sourceVersion(),
        event.translationRevision(),
        event.storyVersion(),
        event.slug(),
        event.article(),
        event.segments(),
        event.credit(),
        event.publishedAt(),
        null,
        null,
        event.by());
  }

  /** A later version, as the published log tells of it. */
  public static Edition of(ArticleCorrected event) {
    return new Edition(
        event.storyId(),
        event.articleId(),
        event.language(),
        event.sourceLanguage(),
        event.sourceVersion(),
        event.translationRevision(),
        event.storyVersion(),
        event.slug(),
        event.article(),
        event.segments(),
        event.credit(),
        event.publishedAt(),
        event.correctedAt(),
        event.note(),
        event.by());
  }

  /** The same version with its text shown otherwise, e.g. with marks; never kept. */
  public Edition showing(Article shown, List<Segment> sentences) {
    return new Edition(
        storyId,
        articleId,
        language,
        sourceLanguage,
        sourceVersion,
        translationRevision,
        version,
        slug,
        shown,
        sentences,
        credit,
        publishedAt,
        correctedAt,
        note,
        by);
  }

  /** When this version came out. */
  public Instant updatedAt() {
    return correctedAt == null ? publishedAt : correctedAt;
  }

  Event event() {
    return correctedAt == null ? published() : corrected(correctedAt);
  }

  /**
   * What whoever published this version approved, sentence by sentence, in reading order. A line
   * that furniture stands in the place of was not approved but passed over.
   */
  SegmentsApproved approved(Furniture furniture) {
    return new SegmentsApproved(
        storyId,
        articleId,
        sourceLanguage,
        language,
        sourceVersion,
        translationRevision,
        version,
        segments.stream().filter(segment -> !furniture.rewrites(segment, article)).toList(),
        by,
        updatedAt());
  }

  private ArticlePublished published() {
    return new ArticlePublished(
        storyId,
        articleId,
        language,
        sourceVersion,
        translationRevision,
        version,
        slug,
        sourceLanguage,
        article,
        segments,
        credit,
        publishedAt,
        by);
  }

  private ArticleCorrected corrected(Instant at) {
    return new ArticleCorrected(
        storyId,
        articleId,
        language,
        sourceVersion,
        translationRevision,
        version,
        slug,
        sourceLanguage,
        article,
        segments,
        credit,
        publishedAt,
        at,
        note,
        by);
  }
}
