package org.dragoman.ingest.article.db;

import jakarta.persistence.EntityManager;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.UUID;
import org.dragoman.ingest.identity.Leads.Lead;
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

  Map<String, Lead> read(String source, Collection<String> keys) {
    return rows(source, keys.toArray(String[]::new), "");
  }

  /** Where each key leads, locked; those that were claimed just now to an id of no article. */
  Map<String, Lead> hold(String source, SortedSet<String> keys) {
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
    return rows(source, sorted, "for update");
  }

  private Map<String, Lead> rows(String source, String[] keys, String lock) {
    Map<String, Lead> leads = new LinkedHashMap<>();
    List<Object[]> rows =
        entities
            .createNativeQuery(
                """
                select key, article_id, shared from article_key
                where source_id = :source and key = any(cast(:keys as text[]))
                order by key collate "C"
                """
                    + lock,
                Object[].class)
            .setParameter("source", source)
            .setParameter("keys", keys)
            .getResultList();
    rows.forEach(row -> leads.put((String) row[0], new Lead((UUID) row[1], (Boolean) row[2])));
    return leads;
  }

  /** Leads claimed keys elsewhere, or nowhere where the id is null. */
  void settle(String source, Map<String, UUID> keys) {
    Map<String, UUID> led = new HashMap<>(keys);
    led.values().removeIf(id -> id == null);
    entities
        .createNativeQuery(
            """
            update article_key k set article_id = cast(led.id as uuid)
            from unnest(cast(:keys as text[]), cast(:ids as text[])) as led(key, id)
            where k.source_id = :source and k.key = led.key
            """)
        .setParameter("source", source)
        .setParameter("keys", led.keySet().toArray(String[]::new))
        .setParameter("ids", led.values().stream().map(UUID::toString).toArray(String[]::new))
        .executeUpdate();
    entities
        .createNativeQuery(
            """
            delete from article_key
            where source_id = :source and key = any(cast(:keys as text[]))
            """)
        .setParameter("source", source)
        .setParameter(
            "keys",
            keys.keySet().stream().filter(key -> !led.containsKey(key)).toArray(String[]::new))
        .executeUpdate();
  }

  /** In the order of the keys, after all primary ones are held: so nobody waits in a circle. */
  void add(String source, SortedMap<String, Lead> keys) {
    entities.unwrap(Session.class).flush();
    entities
        .createNativeQuery(
            """
            insert into article_key (source_id, key, article_id, shared)
            select :source, k.key, cast(k.id as uuid), k.shared
            from unnest(cast(:keys as text[]), cast(:ids as text[]), cast(:shared as boolean[]))
              as k(key, id, shared)
            order by k.key collate "C"
            on conflict (source_id, key) do update set shared = true
            where not article_key.shared
              and (excluded.shared or article_key.article_id <> excluded.article_id)
            """)
        .setParameter("source", source)
        .setParameter("keys", keys.keySet().toArray(String[]::new))
        .setParameter(
            "ids",
            keys.values().stream().map(lead -> lead.article().toString()).toArray(String[]::new))
        .setParameter("shared", keys.values().stream().map(Lead::shared).toArray(Boolean[]::new))
        .executeUpdate();
  }
}
