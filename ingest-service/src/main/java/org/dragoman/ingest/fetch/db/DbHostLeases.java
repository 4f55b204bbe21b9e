package org.dragoman.ingest.fetch.db;

import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.util.UUID;
import org.dragoman.ingest.fetch.HostLeases;

/** The table {@code host_lease}. */
public final class DbHostLeases implements HostLeases {
  private final EntityManager entities;

  public DbHostLeases(EntityManager entities) {
    this.entities = entities;
  }

  @Override
  public boolean lease(String host, UUID lease, Instant now, Instant until) {
    return entities
            .createNativeQuery(
                """
                insert into host_lease (host, lease, leased_until) values (:host, :lease, :until)
                on conflict (host) do update set lease = excluded.lease,
                  leased_until = excluded.leased_until
                where host_lease.leased_until <= :now and host_lease.free_at <= :now
                """)
            .setParameter("host", host)
            .setParameter("lease", lease)
            .setParameter("until", until)
            .setParameter("now", now)
            .executeUpdate()
        == 1;
  }

  @Override
  public void free(String host, UUID lease, Instant freeAt) {
    entities
        .createNativeQuery(
            """
            update host_lease set lease = null, leased_until = '-infinity', free_at = :free
            where host = :host and lease = :lease
            """)
        .setParameter("free", freeAt)
        .setParameter("host", host)
        .setParameter("lease", lease)
        .executeUpdate();
  }

  int expire(Instant before) {
    return entities
        .createNativeQuery(
            "delete from host_lease where leased_until < :before and free_at < :before")
        .setParameter("before", before)
        .executeUpdate();
  }
}
