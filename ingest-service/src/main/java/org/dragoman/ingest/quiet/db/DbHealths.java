package org.dragoman.ingest.quiet.db;

import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.dragoman.ingest.quiet.Health;
import org.dragoman.ingest.quiet.Healths;

/** The health of sources in PostgreSQL. */
public final class DbHealths implements Healths {
  private final EntityManager entities;

  public DbHealths(EntityManager entities) {
    this.entities = entities;
  }

  /** By the source's own name: there may be no row yet. */
  @Override
  public Optional<Health> hold(String source) {
    entities
        .createNativeQuery(
            "select cast(pg_advisory_xact_lock(hashtextextended('health ' || :source, 0)) as text)")
        .setParameter("source", source)
        .getSingleResult();
    return find(source);
  }

  @Override
  public Optional<Health> find(String source) {
    List<Object[]> rows =
        entities
            .createNativeQuery(
                """
                select state, since, last_heard, due from source_health where source_id = :source
                """,
                Object[].class)
            .setParameter("source", source)
            .getResultList();
    return rows.stream().findFirst().map(DbHealths::health);
  }

  @Override
  public Map<String, Health> all() {
    List<Object[]> rows =
        entities
            .createNativeQuery(
                "select state, since, last_heard, due, source_id from source_health",
                Object[].class)
            .getResultList();
    return rows.stream().collect(Collectors.toMap(row -> (String) row[4], DbHealths::health));
  }

  private static Health health(Object[] row) {
    return new Health(
        Health.State.valueOf((String) row[0]),
        (Instant) row[1],
        (Instant) row[2],
        (Instant) row[3]);
  }

  @Override
  public void save(String source, Health health) {
    entities
        .createNativeQuery(
            """
            insert into source_health (source_id, state, since, last_heard, due)
            values (:source, :state, :since, :last, :due)
            on conflict (source_id) do update
              set state = excluded.state, since = excluded.since,
                  last_heard = excluded.last_heard, due = excluded.due
            """)
        .setParameter("source", source)
        .setParameter("state", health.state().name())
        .setParameter("since", health.since())
        .setParameter("last", health.lastHeard())
        .setParameter("due", health.due())
        .executeUpdate();
  }

  @Override
  public void prune() {
    entities
        .createNativeQuery(
            """
            delete from source_health h
            where not exists (select 1 from source s where s.id = h.source_id)
            """)
        .executeUpdate();
  }

  @Override
  public int quiet() {
    return ((Number)
            entities
                .createNativeQuery("select count(*) from source_health where state = 'QUIET'")
                .getSingleResult())
        .intValue();
  }
}
