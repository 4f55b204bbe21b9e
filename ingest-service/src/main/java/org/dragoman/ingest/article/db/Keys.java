package org.dragoman.ingest.article.db;

import jakarta.persistence.EntityManager;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.UUID;
import org.hibernate.Session;

/**
 * The identity keys and their locks. Everybody claims unknown keys first and locks known ones
 * second, each in the order of the keys, so waiting never goes round in a circle. An insert that
 * meets a key another transaction has just claimed waits for that transaction, then sees its key.
 */
final class Keys {
  private final EntityManager entities;

  Keys(EntityManager entities) {
    this.entities = entities;
  }

  /** The article id of each key, locked. */
  Map<String, UUID> hold(String source, SortedSet<String> keys) {
    String[] sorted = keys.toArray(String[]::new);
    entities.unwrap(Session.class).flush();
    entities
        .createNativeQuery(
            """
            insert into article_key (source_id, key, article_id)
            select :source, k.key, gen_random_uuid()
            from unnest(cast(:keys as text[])) as k(key)
            order by k.key collate "C"
            on conflict do nothing
            """)
        .setParameter("source", source)
        .setParameter("keys", sorted)
        .executeUpdate();
    List<Object[]> rows =
        entities
            .createNativeQuery(
                """
                select key, article_id from article_key
                where source_id = :source and key = any(cast(:keys as text[]))
                order by key collate "C" for update
                """,
                Object[].class)
            .setParameter("source", source)
            .setParameter("keys", sorted)
            .getResultList();
    Map<String, UUID> held = new LinkedHashMap<>();
    rows.forEach(row -> held.put((String) row[0], (UUID) row[1]));
    return held;
  }
}
