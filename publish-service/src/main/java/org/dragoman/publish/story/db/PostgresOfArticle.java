package org.dragoman.publish.story.db;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.util.List;
import org.dragoman.publish.story.OfArticle;

/** Looks without locking: whoever waits for a story asks often. */
@ApplicationScoped
class PostgresOfArticle implements OfArticle {
  private final EntityManager entities;

  PostgresOfArticle(EntityManager entities) {
    this.entities = entities;
  }

  @Override
  public List<String> stories(String articleId) {
    return entities
        .createQuery("select id from StoryRow where articleId = :article order by id", String.class)
        .setParameter("article", articleId)
        .getResultList();
  }
}
