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

/** A revision of a story as a row; written once. */
@Entity
@Table(name = "story_revision")
@IdClass(RevisionRow.Key.class)
@Immutable
@NullUnmarked
class RevisionRow {
  @Id
  @Column(name = "story_id")
  String storyId;

  @Id int revision;

  String state;

  @Column(name = "story_version")
  int storyVersion;

  @Column(name = "source_version")
  int sourceVersion;

  @Column(name = "translation_revision")
  int translationRevision;

  Instant at;
  String act;

  @Column(name = "done_by")
  String by;

  String why;
  String title;
  String slug;

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
  String credit;

  record Key(String storyId, int revision) implements Serializable {}
}
