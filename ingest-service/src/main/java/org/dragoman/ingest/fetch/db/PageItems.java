package org.dragoman.ingest.fetch.db;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.dragoman.contracts.article.Article;
import org.dragoman.contracts.article.Source;
import org.dragoman.ingest.article.Candidate;
import org.dragoman.ingest.fetch.WebAddress;
import org.dragoman.ingest.fetch.page.KnownItem;
import org.dragoman.ingest.format.Item;

/** The table {@code page_item}, as documents that come in change it. */
final class PageItems {
  private final EntityManager entities;
  private final ObjectMapper json;

  PageItems(EntityManager entities, ObjectMapper json) {
    this.entities = entities;
    this.json = json;
  }

  /**
   * Locks them in the order of their keys, so that two captures of one source cannot deadlock.
   *
   * @param urls of which only what waits is looked for
   * @return by key
   */
  Map<String, KnownItem> lock(Source source, Collection<String> keys, Collection<String> urls) {
    List<Object[]> rows =
        entities
            .createNativeQuery(
                """
                select key, url, hash, waiting, cast(article_id as text), version,
                  extract(epoch from seen_at), extract(epoch from since),
                  case when waiting then cast(article as text) end
                from page_item
                where source_id = :source and (key = any(cast(:keys as text[]))
                  or waiting and url = any(cast(:urls as text[])))
                order by key for update
                """,
                Object[].class)
            .setParameter("source", source.id())
            .setParameter("keys", keys.toArray(String[]::new))
            .setParameter("urls", urls.toArray(String[]::new))
            .getResultList();
    Map<String, KnownItem> known = new HashMap<>();
    for (Object[] row : rows) {
      known.put((String) row[0], known(row));
    }
    return known;
  }

  private KnownItem known(Object[] row) {
    String hash = (String) row[2];
    Instant since = Instant.ofEpochSecond(((Number) row[7]).longValue());
    return new KnownItem(
        (String) row[0],
        (String) row[1],
        hash,
        (Boolean) row[3],
        row[8] == null ? null : new Candidate(hash, article((String) row[8]), since).stamp(),
        row[4] == null ? null : UUID.fromString((String) row[4]),
        row[5] == null ? 0 : ((Number) row[5]).intValue(),
        Instant.ofEpochSecond(((Number) row[6]).longValue()));
  }

  long waiting(Source source) {
    return ((Number)
            entities
                .createNativeQuery(
                    "select count(*) from page_item where source_id = :source and waiting")
                .setParameter("source", source.id())
                .getSingleResult())
        .longValue();
  }

  void seen(Source source, String key, Instant at) {
    entities
        .createNativeQuery(
            "update page_item set seen_at = :at where source_id = :source and key = :key")
        .setParameter("at", at)
        .setParameter("source", source.id())
        .setParameter("key", key)
        .executeUpdate();
  }

  void forget(Source source, String key) {
    entities
        .createNativeQuery("delete from page_item where source_id = :source and key = :key")
        .setParameter("source", source.id())
        .setParameter("key", key)
        .executeUpdate();
  }

  /** It waits from now on, in the place of what was known by its key. */
  void put(Source source, String key, String hash, Item.Readable item, UUID receipt, Instant at) {
    String url = String.valueOf(item.article().url());
    entities
        .createNativeQuery(
            """
            insert into page_item (source_id, key, hash, source, article, notes, receipt_id, url,
              host, waiting, due_at, since, seen_at)
            values (:id, :key, :hash, cast(:source as jsonb), cast(:article as jsonb),
              cast(:notes as jsonb), :receipt, :url, :host, true, :at, :at, :at)
            on conflict (source_id, key) do update set hash = excluded.hash,
              source = excluded.source, article = excluded.article, notes = excluded.notes,
              receipt_id = excluded.receipt_id, url = excluded.url, host = excluded.host,
              waiting = true, due_at = excluded.due_at, since = excluded.since,
              seen_at = excluded.seen_at, attempts = 0, reason = null, lease = null,
              leased_until = null
            """)
        .setParameter("id", source.id())
        .setParameter("key", key)
        .setParameter("hash", hash)
        .setParameter("source", write(source))
        .setParameter("article", write(item.article()))
        .setParameter("notes", write(item.notes()))
        .setParameter("receipt", receipt)
        .setParameter("url", url)
        .setParameter("host", host(url))
        .setParameter("at", at)
        .executeUpdate();
  }

  private static String host(String url) {
    try {
      return WebAddress.host(WebAddress.of(url));
    } catch (IllegalArgumentException none) {
      return "";
    }
  }

  private Article article(String written) {
    try {
      return json.readValue(written, Article.class);
    } catch (JsonProcessingException impossible) {
      throw new IllegalStateException("what was written as an article reads as one", impossible);
    }
  }

  private String write(Object value) {
    try {
      return json.writeValueAsString(value);
    } catch (JsonProcessingException impossible) {
      throw new IllegalStateException("an article and its notes are always JSON", impossible);
    }
  }
}
