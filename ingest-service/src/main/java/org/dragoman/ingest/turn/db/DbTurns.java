package org.dragoman.ingest.turn.db;

import jakarta.persistence.EntityManager;
import java.time.Duration;
import org.dragoman.ingest.turn.Turns;

/** Turns in PostgreSQL, on the database's clock. */
public final class DbTurns implements Turns {
  private final EntityManager entities;

  public DbTurns(EntityManager entities) {
    this.entities = entities;
  }

  @Override
  public boolean take(String job, Duration every) {
    return entities
            .createNativeQuery(
                """
                insert into job_turn (job, next_at)
                values (:job, clock_timestamp() + make_interval(secs => :seconds))
                on conflict (job) do update set next_at = excluded.next_at
                  where job_turn.next_at <= clock_timestamp()
                """)
            .setParameter("job", job)
            .setParameter("seconds", every.toMillis() / 1000.0)
            .executeUpdate()
        == 1;
  }
}
