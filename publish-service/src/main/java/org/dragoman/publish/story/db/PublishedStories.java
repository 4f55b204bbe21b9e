package org.dragoman.publish.story.db;

import jakarta.persistence.EntityManager;
import java.util.LinkedHashMap;
import java.util.Map;
import org.dragoman.publish.story.Catalogue.Wanted;
import org.hibernate.Session;
import org.hibernate.query.NativeQuery;
import org.jspecify.annotations.Nullable;

/**
 * Native questions about what is published; a condition is added only if it asks something. Whoever
 * asks for an outlet or a keyword is answered along the index of it, in its order.
 */
final class PublishedStories {
  static final String STANDING = "s.retracted_at is null";

  /** An edition's own columns; what it is searched by is as long as its text, and stays. */
  static final String EDITION =
      "e.story_id, e.version, e.article_id, e.language, e.source_language, e.source_version,"
          + " e.translation_revision, e.slug, e.article, e.segments, e.credit, e.outlet_slug,"
          + " e.keyword_slugs, e.published_at, e.corrected_at, e.note, e.published_by";

  /** An index has it in these words. */
  static final String CHANGED = "coalesce(s.retracted_at, s.corrected_at, s.published_at)";

  private static final String CURRENT =
      " join edition e on e.story_id = s.id and e.version = s.story_version";

  /** With the last edition of those that were taken back: the retraction itself is a version. */
  private static final String LAST =
      " join edition e on e.story_id = s.id and e.version ="
          + " (select max(n.version) from edition n where n.story_id = s.id)";

  private final StringBuilder sql;
  private final Map<String, Object> parameters = new LinkedHashMap<>();
  private final boolean subject;

  private PublishedStories(
      String columns, Wanted wanted, String joined, String condition, boolean standing) {
    subject = wanted.outlet() != null || wanted.keyword() != null;
    sql =
        new StringBuilder("select ")
            .append(columns)
            .append(
                subject
                    ? " from published_about a join published s on s.id = a.id"
                    : " from published s")
            .append(joined)
            .append(" where ")
            .append(condition);
    about(wanted, standing ? " and %s.standing" : "");
  }

  /** What can be read, and is about it as it stands. */
  static PublishedStories standing(String columns, Wanted wanted) {
    return new PublishedStories(columns, wanted, CURRENT, STANDING, true);
  }

  static PublishedStories retracted(String columns) {
    return new PublishedStories(columns, Wanted.ALL, LAST, "s.retracted_at is not null", false);
  }

  /**
   * With what was taken back, and what was about it once: whoever follows a keyword has a story
   * that lost it, and is owed its corrections.
   */
  static PublishedStories ever(String columns, Wanted wanted) {
    return new PublishedStories(columns, wanted, LAST, "true", false);
  }

  /** The same without their texts. */
  static PublishedStories marks(String columns, Wanted wanted) {
    return new PublishedStories(columns, wanted, "", "true", false);
  }

  private void about(Wanted wanted, String standing) {
    and("s.language = :language", "language", wanted.language());
    if (wanted.keyword() != null) {
      and(
          "a.kind = 'keyword' and a.slug = :keyword" + standing.formatted("a"),
          "keyword",
          wanted.keyword());
      and(
          "exists (select from published_about o where o.id = s.id and o.kind = 'outlet'"
              + " and o.slug = :outlet"
              + standing.formatted("o")
              + ")",
          "outlet",
          wanted.outlet());
    } else {
      and(
          "a.kind = 'outlet' and a.slug = :outlet" + standing.formatted("a"),
          "outlet",
          wanted.outlet());
    }
  }

  /** First publication, as an index has it. */
  String at() {
    return subject ? "a.published_at" : "s.published_at";
  }

  String id() {
    return subject ? "a.id" : "s.id";
  }

  /** The last publication, correction or retraction, as an index has it. */
  String changed() {
    return subject ? "a.changed_at" : CHANGED;
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
