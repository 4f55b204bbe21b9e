package org.dragoman.publish.story.db;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.io.Serializable;
import java.time.Instant;
import org.hibernate.annotations.ColumnTransformer;
import org.hibernate.annotations.Immutable;
import org.jspecify.annotations.NullUnmarked;

/** A published version as a row; written once. */
@Entity
@Table(name = "edition")
@IdClass(EditionRow.Key.class)
@Immutable
@NullUnmarked
class EditionRow {
  @Id
  @Column(name = "story_id")
  String storyId;

  @Id int version;

  @Column(name = "article_id")
  String articleId;

  String language;

  @Column(name = "source_language")
  String sourceLanguage;

  @Column(name = "source_version")
  int sourceVersion;

  @Column(name = "translation_revision")
  int translationRevision;

  String slug;

  @ColumnTransformer(write = "?::jsonb")
  String article;

  @ColumnTransformer(write = "?::jsonb")
  String segments;

  @ColumnTransformer(write = "?::jsonb")
  String credit;

  @Column(name = "outlet_slug")
  String outletSlug;

  @Column(name = "keyword_slugs")
  @ColumnTransformer(write = "?::jsonb")
  String keywordSlugs;

  @Column(name = "published_at")
  Instant publishedAt;

  @Column(name = "corrected_at")
  Instant correctedAt;

  String note;

  @Column(name = "published_by")
  String publishedBy;

  record Key(String storyId, int version) implements Serializable {}
}
