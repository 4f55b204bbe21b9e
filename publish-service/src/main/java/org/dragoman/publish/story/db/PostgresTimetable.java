package org.dragoman.publish.story.db;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.dragoman.publish.story.Timetable;

/** Schedules from the stories' rows. */
@ApplicationScoped
public class PostgresTimetable implements Timetable {

  /** Whoever commits a schedule calls here. */
  public static final String CHANNEL = "schedule";

  private final EntityManager entities;

  PostgresTimetable(EntityManager entities) {
    this.entities = entities;
  }

  @Override
  public List<String> due(Instant now, int most) {
    return entities
        .createQuery(
            "select id from StoryRow where state = 'scheduled' and scheduledAt <= :now"
                + " order by scheduledAt, id",
            String.class)
        .setParameter("now", now)
        .setMaxResults(most)
        .getResultList();
  }

  @Override
  public Optional<Instant> next() {
    return Optional.ofNullable(
        entities
            .createQuery(
                "select min(scheduledAt) from StoryRow where state = 'scheduled'", Instant.class)
            .getSingleResult());
  }
}
