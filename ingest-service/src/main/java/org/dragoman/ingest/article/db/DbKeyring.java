package org.dragoman.ingest.article.db;

import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.Consumer;
import org.dragoman.ingest.article.Keyring;
import org.dragoman.ingest.identity.Leads.Lead;
import org.hibernate.Session;

/** Keys of whole sources in PostgreSQL. */
public final class DbKeyring implements Keyring {
  private static final int PAGE = 200;
  private static final int CHUNK = 10_000;

  private final EntityManager entities;
  private final Json json;

  public DbKeyring(EntityManager entities, ObjectMapper json) {
    this.entities = entities;
    this.json = new Json(json);
  }

  @Override
  public void versions(String source, Consumer<Borne> each) {
    UUID after = new UUID(0, 0);
    List<Object[]> page = page(source, after);
    while (!page.isEmpty()) {
      for (Object[] row : page) {
        after = (UUID) row[0];
        each.accept(
            new Borne(
                after,
                (Integer) row[1],
                (Boolean) row[2],
                (Instant) row[3],
                (Instant) row[4],
                json.article((String) row[5])));
      }
      page = page(source, after);
    }
  }

  private List<Object[]> page(String source, UUID after) {
    return entities
        .createNativeQuery(
            """
            select a.id, v.version, v.version = a.version, a.stamp, v.captured_at,
              cast(v.article as text)
            from (select id, version, stamp from article
                  where source_id = :source and id > :after order by id limit :page) a
            join article_version v on v.article_id = a.id
            order by a.id, v.version desc
            """,
            Object[].class)
        .setParameter("source", source)
        .setParameter("after", after)
        .setParameter("page", PAGE)
        .getResultList();
  }

  @Override
  public void replace(String source, Map<String, Lead> keys) {
    entities.unwrap(Session.class).flush();
    entities
        .createNativeQuery("delete from article_key where source_id = :source")
        .setParameter("source", source)
        .executeUpdate();
    List<Map.Entry<String, Lead>> all = new ArrayList<>(new TreeMap<>(keys).entrySet());
    for (int from = 0; from < all.size(); from += CHUNK) {
      TreeMap<String, Lead> chunk = new TreeMap<>();
      all.subList(from, Math.min(all.size(), from + CHUNK))
          .forEach(entry -> chunk.put(entry.getKey(), entry.getValue()));
      new Keys(entities).add(source, chunk);
    }
  }
}
