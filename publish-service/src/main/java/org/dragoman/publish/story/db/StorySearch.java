package org.dragoman.publish.story.db;

import jakarta.persistence.EntityManager;
import jakarta.persistence.Query;
import java.time.Instant;
import java.util.List;
import org.dragoman.publish.story.Cursor;
import org.dragoman.publish.story.StoryQuery;
import org.dragoman.publish.story.Words;
import org.jspecify.annotations.Nullable;

/** A page of stories by what was asked for, in one query that reads no text. */
final class StorySearch {

  /** A story's place in the list, and its card as JSON; null if it was written without one. */
  record Found(String id, @Nullable String card) {}

  /**
   * @param question the words as a {@code tsquery}; empty if there are none
   */
  record Page(List<Found> found, @Nullable Cursor next, String question) {
    List<String> ids() {
      return found.stream().map(Found::id).toList();
    }
  }

  private final EntityManager entities;

  StorySearch(EntityManager entities) {
    this.entities = entities;
  }

  Page page(StoryQuery query) {
    String question = question(query);
    Conditions conditions = new Conditions(query, question);
    return page(query, question, conditions, conditions.page());
  }

  /** Those of these, wherever they stand. */
  Page among(StoryQuery query, List<String> ids) {
    String question = question(query);
    Conditions conditions = new Conditions(query, question);
    String where = conditions.page() + " and s.id in (:ids)";
    conditions.values().put("ids", ids);
    return page(query, question, conditions, where);
  }

  String question(StoryQuery query) {
    return query.text() == null ? "" : Question.ofEditors(entities).of(Words.of(query.text()));
  }

  @SuppressWarnings("unchecked")
  private Page page(StoryQuery query, String question, Conditions conditions, String where) {
    String sql =
        "select s.id, cast(s.card as text), "
            + conditions.rank("s")
            + ", "
            + conditions.moment("s")
            + " from story s where "
            + where
            + " order by "
            + conditions.order();
    Query found = entities.createNativeQuery(sql, Object[].class);
    conditions.bind(found);
    List<Object[]> rows = found.setMaxResults(query.limit() + 1).getResultList();
    List<Object[]> page = rows.subList(0, Math.min(query.limit(), rows.size()));
    Cursor next = null;
    if (rows.size() > query.limit()) {
      Object[] last = page.getLast();
      next = new Cursor(((Number) last[2]).intValue(), (Instant) last[3], (String) last[0]);
    }
    return new Page(
        page.stream().map(row -> new Found((String) row[0], (String) row[1])).toList(),
        next,
        question);
  }
}
