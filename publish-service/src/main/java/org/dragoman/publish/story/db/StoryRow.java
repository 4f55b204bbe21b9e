package org.dragoman.publish.story.db;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import org.hibernate.annotations.ColumnTransformer;
import org.hibernate.annotations.DynamicUpdate;
import org.jspecify.annotations.NullUnmarked;

/** A story as a row; {@link StoryMapping} knows what it means. */
@Entity
@Table(name = "story")
@DynamicUpdate
@NullUnmarked
class StoryRow {
  @Id String id;

  @Column(name = "article_id")
  String articleId;

  String language;

  @Column(name = "source_language")
  String sourceLanguage;

  String state;

  @Column(name = "story_version")
  int storyVersion;

  String slug;
  String title;
  String outlet;

  @Column(name = "search_text")
  String searchText;

  @ColumnTransformer(write = "?::jsonb")
  String card;

  @ColumnTransformer(write = "?::jsonb")
  String source;

  @Column(name = "source_version")
  int sourceVersion;

  @Column(name = "translation_revision")
  int translationRevision;

  @ColumnTransformer(write = "?::jsonb")
  String original;

  @ColumnTransformer(write = "?::jsonb")
  String segments;

  @ColumnTransformer(write = "?::jsonb")
  String furniture;

  @ColumnTransformer(write = "?::jsonb")
  String layout;

  @Column(name = "credit_edits")
  @ColumnTransformer(write = "?::jsonb")
  String creditEdits;

  @ColumnTransformer(write = "?::jsonb")
  String editors;

  String assignee;
  String desk;

  @Column(name = "edited_by")
  String editedBy;

  @Column(name = "edited_at")
  Instant editedAt;

  @ColumnTransformer(write = "?::jsonb")
  String waiting;

  @ColumnTransformer(write = "?::jsonb")
  String credit;

  @ColumnTransformer(write = "?::jsonb")
  String obligations;

  int urgent;

  @Column(name = "seen_source")
  int seenSource;

  @Column(name = "seen_translation")
  int seenTranslation;

  int revision;

  @Column(name = "created_at")
  Instant createdAt;

  @Column(name = "updated_at")
  Instant updatedAt;

  @Column(name = "published_at")
  Instant publishedAt;

  @Column(name = "corrected_at")
  Instant correctedAt;

  @Column(name = "retracted_at")
  Instant retractedAt;

  /** Of a retraction, a hold or a spike. */
  String reason;

  @Column(name = "approved_by")
  String approvedBy;

  @Column(name = "approved_at")
  Instant approvedAt;

  @Column(name = "scheduled_at")
  Instant scheduledAt;

  @Column(name = "scheduled_by")
  String scheduledBy;

  @Column(name = "scheduled_actor")
  String scheduledActor;

  @Column(name = "scheduled_untranslated")
  Boolean scheduledUntranslated;

  @Column(name = "held_from")
  String heldFrom;

  @Column(name = "held_by")
  String heldBy;

  @Column(name = "held_at")
  Instant heldAt;
}
