package org.dragoman.publish.story.db;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.util.List;
import org.dragoman.publish.story.Obligation;
import org.dragoman.publish.story.OpenObligations;

/** Counted in the stories' rows, by an index of those that owe something. */
@ApplicationScoped
class PostgresObligations implements OpenObligations {
  private final EntityManager entities;

  PostgresObligations(EntityManager entities) {
    this.entities = entities;
  }

  @Override
  public List<Count> counts() {
    @SuppressWarnings("unchecked")
    List<Object[]> rows =
        entities
            .createNativeQuery(
                """
                select o ->> 'kind', count(*),
                  extract(epoch from min(cast(o ->> 'since' as timestamptz)))
                from story cross join jsonb_array_elements(obligations) o
                where obligations <> '[]' and state not in ('spiked', 'retracted')
                group by 1\
                """)
            .getResultList();
    return rows.stream()
        .map(row ->
            new Count(
                Obligation.Kind.valueOf((String) row[0]),
                ((Number) row[1]).intValue(),
                Instant.ofEpochSecond(((Number) row[2]).longValue())))
        .toList();
  }
}
