package org.dragoman.publish.story.db;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import org.hibernate.annotations.Immutable;
import org.jspecify.annotations.NullUnmarked;

/** A story as readers have it, as a row; {@link PublishedRows} writes it. */
@Entity
@Table(name = "published")
@Immutable
@NullUnmarked
class PublishedRow {
  @Id String id;

  String language;

  String slug;

  /** The newest; a retraction is a version of its own. */
  @Column(name = "story_version")
  int storyVersion;

  @Column(name = "published_at")
  Instant publishedAt;

  @Column(name = "retracted_at")
  Instant retractedAt;
}
