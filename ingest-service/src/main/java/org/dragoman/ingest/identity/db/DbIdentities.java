package org.dragoman.ingest.identity.db;

import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.dragoman.ingest.identity.Identities;
import org.dragoman.ingest.identity.IdentityPolicy;

/**
 * Policies in force in PostgreSQL. Held by an advisory lock, shared by all who capture: a row's
 * lock would be written again with every document.
 */
public final class DbIdentities implements Identities {
  private final EntityManager entities;

  public DbIdentities(EntityManager entities) {
    this.entities = entities;
  }

  @Override
  public Optional<InForce> hold(String source) {
    lock("pg_advisory_xact_lock_shared", source);
    return find(source);
  }

  @Override
  public Optional<InForce> holdAlone(String source) {
    lock("pg_advisory_xact_lock", source);
    return find(source);
  }

  private void lock(String function, String source) {
    entities
        .createNativeQuery(
            "select cast(" + function + "(hashtextextended('identity ' || :source, 0)) as text)")
        .setParameter("source", source)
        .getSingleResult();
  }

  @Override
  public Optional<InForce> find(String source) {
    List<Object[]> rows =
        entities
            .createNativeQuery(
                """
                select configured, effective, since, why
                from source_identity where source_id = :source
                """,
                Object[].class)
            .setParameter("source", source)
            .getResultList();
    return rows.stream().findFirst().map(DbIdentities::inForce);
  }

  @Override
  public Map<String, InForce> all() {
    List<Object[]> rows =
        entities
            .createNativeQuery(
                "select configured, effective, since, why, source_id from source_identity",
                Object[].class)
            .getResultList();
    return rows.stream().collect(Collectors.toMap(row -> (String) row[4], DbIdentities::inForce));
  }

  private static InForce inForce(Object[] row) {
    return new InForce(
        IdentityPolicy.valueOf((String) row[0]),
        IdentityPolicy.valueOf((String) row[1]),
        (Instant) row[2],
        (String) row[3]);
  }

  @Override
  public void save(String source, InForce inForce) {
    entities
        .createNativeQuery(
            """
            insert into source_identity (source_id, configured, effective, since, why)
            values (:source, :configured, :effective, :since, :why)
            on conflict (source_id) do update
              set configured = excluded.configured, effective = excluded.effective,
                  since = excluded.since, why = excluded.why
            """)
        .setParameter("source", source)
        .setParameter("configured", inForce.configured().name())
        .setParameter("effective", inForce.effective().name())
        .setParameter("since", inForce.since())
        .setParameter("why", inForce.why())
        .executeUpdate();
  }
}
