package org.dragoman.ingest.article.db;

import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.dragoman.contracts.article.Article;
import org.dragoman.ingest.article.AtAddress;
import org.dragoman.ingest.identity.Key;
import org.dragoman.ingest.identity.KeyKind;
import org.dragoman.ingest.identity.Keys;

/** Looks an address up among the keys of every source, one by one: each look is an index's. */
public final class DbAtAddress implements AtAddress {
  private static final int MOST = 20;

  private final EntityManager entities;

  public DbAtAddress(EntityManager entities) {
    this.entities = entities;
  }

  @Override
  public List<Found> of(String url) {
    Key key = Keys.of(Article.builder().url(url).build()).of(KeyKind.LINK);
    if (key == null) {
      return List.of();
    }
    List<Object[]> rows =
        entities
            .createNativeQuery(
                """
                select distinct a.id, a.source_id, coalesce(v.article ->> 'title', ''), a.status,
                  a.captured_at
                from source s
                join article_key k on k.source_id = s.id and k.key in (:key, :also)
                  and not k.shared
                join article a on a.id = k.article_id
                join article_version v on v.article_id = a.id and v.version = a.version
                order by a.captured_at desc limit :most
                """,
                Object[].class)
            .setParameter("key", key.text())
            .setParameter("also", key.also())
            .setParameter("most", MOST)
            .getResultList();
    return rows.stream()
        .map(row ->
            new Found(
                (UUID) row[0], (String) row[1], (String) row[2], (String) row[3], (Instant) row[4]))
        .toList();
  }
}
