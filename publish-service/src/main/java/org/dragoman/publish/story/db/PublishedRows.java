package org.dragoman.publish.story.db;

import jakarta.persistence.EntityManager;
import java.time.Instant;
import org.dragoman.publish.story.Edition;
import org.dragoman.publish.story.Retraction;
import org.hibernate.Session;

/**
 * Writes which version of a story readers have. An older one changes nothing, whoever comes late
 * with it.
 */
final class PublishedRows {
  private static final String STANDS =
      """
      insert into published as p
        (id, article_id, language, slug, story_version, published_at, corrected_at)
      values (:id, :article, :language, :slug, :version, :published, :corrected)
      on conflict (id) do update
        set slug = excluded.slug, story_version = excluded.story_version,
            published_at = excluded.published_at, corrected_at = excluded.corrected_at,
            retracted_at = null, reason = null
        where p.story_version < excluded.story_version
      """;

  private static final String TAKEN_BACK =
      """
      update published set story_version = :version, retracted_at = :at, reason = :reason
      where id = :id and story_version < :version
      """;

  private final EntityManager entities;

  PublishedRows(EntityManager entities) {
    this.entities = entities;
  }

  void put(Edition edition) {
    entities
        .unwrap(Session.class)
        .createNativeMutationQuery(STANDS)
        .setParameter("id", edition.storyId())
        .setParameter("article", edition.articleId())
        .setParameter("language", edition.language())
        .setParameter("slug", edition.slug())
        .setParameter("version", edition.version())
        .setParameter("published", edition.publishedAt())
        .setParameter("corrected", edition.correctedAt(), Instant.class)
        .executeUpdate();
  }

  void put(Retraction retraction) {
    entities
        .unwrap(Session.class)
        .createNativeMutationQuery(TAKEN_BACK)
        .setParameter("id", retraction.storyId())
        .setParameter("version", retraction.version())
        .setParameter("at", retraction.at())
        .setParameter("reason", retraction.reason())
        .executeUpdate();
  }
}
