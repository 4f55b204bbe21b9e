package org.dragoman.publish.story.db;

import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.util.List;
import org.dragoman.publish.story.Catalogue.Wanted;
import org.dragoman.publish.story.Cursor;
import org.dragoman.publish.story.Edition;
import org.dragoman.publish.story.Editions;
import org.dragoman.publish.story.Searching;
import org.dragoman.publish.story.Words;
import org.jspecify.annotations.Nullable;

/** Readers' search by the words of editions: a story's own have those of drafts and originals. */
@ApplicationScoped
class PostgresSearching implements Searching {
  private final EntityManager entities;
  private final EditionMapping mapping;

  PostgresSearching(EntityManager entities, ObjectMapper mapper) {
    this.entities = entities;
    this.mapping = new EditionMapping(new Json(mapper));
  }

  @Override
  @Transactional
  public Editions.Page found(
      String typed, @Nullable String language, @Nullable Cursor after, int limit) {
    String question = Question.ofReaders(entities).of(Words.of(typed));
    if (question.isBlank()) {
      return new Editions.Page(List.of(), null);
    }
    PublishedStories published =
        PublishedStories.standing(PublishedStories.EDITION, new Wanted(language, null, null))
            .and("e.words @@ cast(:question as tsquery)", "question", question);
    if (after != null) {
      published.and("(s.published_at, s.id) < (:at, :id)", "at", after.at()).with("id", after.id());
    }
    List<Edition> found =
        published
            .then("order by s.published_at desc, s.id desc")
            .query(entities, EditionRow.class)
            .setMaxResults(limit + 1)
            .getResultStream()
            .map(mapping::read)
            .toList();
    return Editions.Page.of(found, limit);
  }
}
