package org.dragoman.publish.story.db;

import jakarta.persistence.EntityManager;
import java.util.List;
import java.util.Optional;
import org.dragoman.publish.story.Catalogue.Named;
import org.hibernate.Session;
import org.hibernate.query.NativeQuery;

/**
 * Names that stand at published stories, by the slugs made of them. Two spellings with one slug are
 * one name, the newest.
 */
final class PublishedNames {
  private static final String CURRENT =
      " join published s on s.id = e.story_id and s.story_version = e.version ";

  /** The slugs stand in the order of the keywords. */
  private static final String KEYWORDS =
      " cross join lateral jsonb_array_elements_text(e.keyword_slugs) with ordinality"
          + " as k(slug, place)";

  private static final String KEYWORD =
      "(e.article -> 'keywords' ->> cast(k.place - 1 as integer))";

  private final EntityManager entities;

  PublishedNames(EntityManager entities) {
    this.entities = entities;
  }

  List<Named> outlets(int limit) {
    return named(
        "select e.outlet_slug as slug, (array_agg(e.credit -> 'outlet' ->> 'name'"
            + " order by e.published_at desc))[1] as name from edition e"
            + CURRENT
            + "where "
            + PublishedStories.STANDING
            + " and e.outlet_slug <> '' group by e.outlet_slug"
            + " order by count(*) desc, e.outlet_slug",
        limit);
  }

  List<Named> keywords(int limit) {
    return named(
        "select k.slug as slug, (array_agg("
            + KEYWORD
            + " order by e.published_at desc))[1] as name from edition e"
            + CURRENT
            + KEYWORDS
            + " where "
            + PublishedStories.STANDING
            + " and k.slug <> '' group by k.slug order by count(*) desc, k.slug",
        limit);
  }

  Optional<String> outlet(String slug) {
    return name(
        "select e.credit -> 'outlet' ->> 'name' as name from edition e where e.outlet_slug = :slug"
            + " order by e.published_at desc, e.version desc limit 1",
        slug);
  }

  Optional<String> keyword(String slug) {
    return name(
        "select "
            + KEYWORD
            + " as name from edition e"
            + KEYWORDS
            + " where e.keyword_slugs @> to_jsonb(cast(:slug as text)) and k.slug = :slug"
            + " order by e.published_at desc, e.version desc limit 1",
        slug);
  }

  private List<Named> named(String sql, int limit) {
    NativeQuery<Object[]> query =
        entities.unwrap(Session.class).createNativeQuery(sql, Object[].class);
    return query
        .addScalar("slug", String.class)
        .addScalar("name", String.class)
        .setMaxResults(limit)
        .getResultStream()
        .map(row -> new Named((String) row[0], (String) row[1]))
        .toList();
  }

  private Optional<String> name(String sql, String slug) {
    return entities
        .unwrap(Session.class)
        .createNativeQuery(sql, String.class)
        .setParameter("slug", slug)
        .getResultStream()
        .findFirst();
  }
}
