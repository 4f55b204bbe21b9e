package org.dragoman.publish.story.db;

import org.dragoman.publish.story.Edition;

/** Between a published version and its row. */
final class EditionMapping {
  private final Json json;

  EditionMapping(Json json) {
    this.json = json;
  }

  Edition read(EditionRow row) {
    return new Edition(
        row.storyId,
        row.articleId,
        row.language,
        row.sourceLanguage,
        row.sourceVersion,
        row.translationRevision,
        row.version,
        row.slug,
        json.article(row.article),
        json.segments(row.segments),
        json.credit(row.credit),
        row.publishedAt,
        row.correctedAt,
        row.note,
        row.publishedBy);
  }

  EditionRow write(Edition edition) {
    EditionRow row = new EditionRow();
    row.storyId = edition.storyId();
    row.articleId = edition.articleId();
    row.language = edition.language();
    row.sourceLanguage = edition.sourceLanguage();
    row.sourceVersion = edition.sourceVersion();
    row.translationRevision = edition.translationRevision();
    row.version = edition.version();
    row.slug = edition.slug();
    row.article = json.write(edition.article());
    row.segments = json.writeSegments(edition.segments());
    row.credit = json.write(edition.credit());
    row.outletSlug = EditionSlugs.outlet(edition.credit());
    row.keywordSlugs = json.write(EditionSlugs.keywords(edition.article()));
    row.publishedAt = edition.publishedAt();
    row.correctedAt = edition.correctedAt();
    row.note = edition.note();
    row.publishedBy = edition.by();
    return row;
  }
}
