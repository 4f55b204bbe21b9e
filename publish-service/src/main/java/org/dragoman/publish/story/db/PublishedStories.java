package org.dragoman.publish.story.db;

import jakarta.persistence.EntityManager;
import java.util.LinkedHashMap;
import java.util.Map;
import org.dragoman.publish.story.Catalogue.Wanted;
import org.hibernate.Session;
import org.hibernate.query.NativeQuery;
import org.jspecify.annotations.Nullable;

/** Native questions about what is published; a condition is added only if it asks something. */
final class PublishedStories {
  static final String STANDING = "s.retracted_at is null";
  private static final String RETRACTED = "s.retracted_at is not null";

  /** An edition's own columns; what it is searched by is as long as its text, and stays. */
  static final String EDITION =
      "e.story_id, e.version, e.article_id, e.language, e.source_language, e.source_version,"
          + " e.translation_revision, e.slug, e.article, e.segments, e.credit, e.outlet_slug,"
          + " e.keyword_slugs, e.published_at, e.corrected_at, e.note, e.published_by";

  private static final String CURRENT =
      " from edition e join published s on s.id = e.story_id and s.story_version = e.version where "
          + STANDING;

  /** With the last edition of those that were taken back: the retraction itself is a version. */
  private static final String LAST =
      " from published s join edition e on e.story_id = s.id and e.version ="
          + " (select max(n.version) from edition n where n.story_id = s.id) where ";

  private final StringBuilder sql;
  private final Map<String, Object> parameters = new LinkedHashMap<>();

  private PublishedStories(String sql) {
    this.sql = new StringBuilder(sql);
  }

  static PublishedStories standing(String columns, Wanted wanted) {
    return new PublishedStories("select " + columns + CURRENT).about(wanted);
  }

  static PublishedStories retracted(String columns, Wanted wanted) {
    return new PublishedStories("select " + columns + LAST + RETRACTED).about(wanted);
  }

  static PublishedStories either(String columns, Wanted wanted) {
    return new PublishedStories("select " + columns + LAST + "true").about(wanted);
  }

  private PublishedStories about(Wanted wanted) {
    return and("s.language = :language", "language", wanted.language())
        .and("e.outlet_slug = :outlet", "outlet", wanted.outlet())
        .and("e.keyword_slugs @> to_jsonb(cast(:keyword as text))", "keyword", wanted.keyword());
  }

  PublishedStories and(String condition, String name, @Nullable Object value) {
    if (value != null) {
      sql.append(" and ").append(condition);
      parameters.put(name, value);
    }
    return this;
  }

  PublishedStories with(String name, Object value) {
    parameters.put(name, value);
    return this;
  }

  PublishedStories then(String clauses) {
    sql.append(' ').append(clauses);
    return this;
  }

  <T> NativeQuery<T> query(EntityManager entities, Class<T> type) {
    NativeQuery<T> query = entities.unwrap(Session.class).createNativeQuery(sql.toString(), type);
    parameters.forEach(query::setParameter);
    return query;
  }
}
