package org.dragoman.ingest.fetch.db;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Query;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.dragoman.contracts.article.Article;
import org.dragoman.contracts.article.Source;
import org.dragoman.ingest.extract.Characters;
import org.dragoman.ingest.fetch.HostLeases;
import org.dragoman.ingest.fetch.page.Awaited;
import org.dragoman.ingest.fetch.page.AwaitedPages;
import org.jspecify.annotations.Nullable;

/** The table {@code page_item}, as workers share it. */
public final class DbAwaitedPages implements AwaitedPages {

  private static final String DRAW =
      """
      with one_of_each_host as (
        select source_id, key from (
          select p.source_id, p.key, p.due_at,
            row_number() over (partition by p.host order by p.due_at, p.source_id, p.key) as place
          from page_item p
          where p.waiting and p.due_at <= :now
            and (p.leased_until is null or p.leased_until <= :now)
            and not exists (select 1 from host_lease h where h.host = p.host
              and (h.leased_until > :now or h.free_at > :now))) due
        where place = 1 order by due_at limit :most)
      select p.source_id, p.key, cast(p.article as text), cast(p.notes as text), cast(p.receipt_id as text), p.url, p.host,
        p.attempts, extract(epoch from p.since), cast(p.source as text)
      from page_item p join one_of_each_host using (source_id, key)
      where p.waiting and p.due_at <= :now and (p.leased_until is null or p.leased_until <= :now)
      order by p.host for update of p skip locked
      """;

  private final EntityManager entities;
  private final HostLeases hosts;
  private final ObjectMapper json;

  public DbAwaitedPages(EntityManager entities, HostLeases hosts, ObjectMapper json) {
    this.entities = entities;
    this.hosts = hosts;
    this.json = json;
  }

  @Override
  public List<Awaited> draw(int most, Instant now, Duration lease) {
    List<Object[]> rows =
        entities
            .createNativeQuery(DRAW, Object[].class)
            .setParameter("now", now)
            .setParameter("most", most)
            .getResultList();
    List<Awaited> drawn = new ArrayList<>();
    for (Object[] row : rows) {
      UUID id = UUID.randomUUID();
      Awaited awaited = awaited(row, id);
      if (hosts.lease(awaited.host(), id, now, now.plus(lease))) {
        update("lease = :lease, leased_until = :until, attempts = attempts + 1", awaited, false)
            .setParameter("lease", id)
            .setParameter("until", now.plus(lease))
            .executeUpdate();
        drawn.add(awaited);
      }
    }
    return drawn;
  }

  private Awaited awaited(Object[] row, UUID lease) {
    try {
      return new Awaited(
          source((String) row[0], (String) row[9]),
          (String) row[1],
          json.readValue((String) row[2], Article.class),
          json.readValue((String) row[3], new TypeReference<List<String>>() {}),
          UUID.fromString((String) row[4]),
          (String) row[5],
          (String) row[6],
          lease,
          ((Number) row[7]).intValue() + 1,
          Instant.ofEpochMilli(Math.round(((Number) row[8]).doubleValue() * 1000)));
    } catch (JsonProcessingException impossible) {
      throw new IllegalStateException("what was written as an article reads as one", impossible);
    }
  }

  private Source source(String id, @Nullable String written) throws JsonProcessingException {
    return written == null
        ? new Source(id, id, null, null, null, null, null)
        : json.readValue(written, Source.class);
  }

  @Override
  public boolean hold(Awaited awaited) {
    return !entities
        .createNativeQuery(
            """
            select 1 from page_item where source_id = :source and key = :key and lease = :held
            for update
            """)
        .setParameter("source", awaited.source().id())
        .setParameter("key", awaited.key())
        .setParameter("held", awaited.lease())
        .getResultList()
        .isEmpty();
  }

  @Override
  public void done(Awaited awaited, @Nullable UUID article, int version, Instant hostFreeAt) {
    update(
            "waiting = false, article = null, source = null, lease = null, leased_until = null, reason = null,"
                + " article_id = cast(nullif(:article, '') as uuid), version = :version",
            awaited,
            true)
        .setParameter("article", article == null ? "" : article.toString())
        .setParameter("version", version)
        .executeUpdate();
    hosts.free(awaited.host(), awaited.lease(), hostFreeAt);
  }

  @Override
  public void later(Awaited awaited, Instant due, String reason, Instant hostFreeAt) {
    update("due_at = :due, reason = :reason, lease = null, leased_until = null", awaited, true)
        .setParameter("due", due)
        .setParameter("reason", Characters.storable(reason))
        .executeUpdate();
    hosts.free(awaited.host(), awaited.lease(), hostFreeAt);
  }

  @Override
  public void release(Awaited awaited, Instant now) {
    update("lease = null, leased_until = null", awaited, true).executeUpdate();
    hosts.free(awaited.host(), awaited.lease(), now);
  }

  private Query update(String set, Awaited awaited, boolean held) {
    Query query =
        entities
            .createNativeQuery(
                "update page_item set "
                    + set
                    + " where source_id = :source and key = :key"
                    + (held ? " and lease = :held" : ""))
            .setParameter("source", awaited.source().id())
            .setParameter("key", awaited.key());
    return held ? query.setParameter("held", awaited.lease()) : query;
  }

  @Override
  public int waiting() {
    return ((Number)
            entities
                .createNativeQuery("select count(*) from page_item where waiting")
                .getSingleResult())
        .intValue();
  }

  @Override
  public int expire(Instant before) {
    return entities
        .createNativeQuery("delete from page_item where not waiting and seen_at < :before")
        .setParameter("before", before)
        .executeUpdate();
  }
}
