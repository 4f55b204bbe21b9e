package org.dragoman.publish.story.db;

import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.util.List;
import org.dragoman.publish.story.Bulletin;
import org.dragoman.publish.story.Change;

/** Changes by {@code NOTIFY story}, which PostgreSQL delivers at commit, to every replica. */
@ApplicationScoped
class PostgresBulletin implements Bulletin {

  /** A payload is shorter than 8000 bytes; who hears of no segments reads the story again. */
  private static final int MOST_SEGMENTS = 200;

  private final EntityManager entities;
  private final Json json;

  PostgresBulletin(EntityManager entities, ObjectMapper mapper) {
    this.entities = entities;
    this.json = new Json(mapper);
  }

  @Override
  public void tell(Change change) {
    entities
        .createNativeQuery("select cast(pg_notify('story', :change) as text)")
        .setParameter("change", json.write(sendable(change)))
        .getSingleResult();
  }

  private static Change sendable(Change change) {
    return change.segments().size() <= MOST_SEGMENTS
        ? change
        : new Change(
            change.storyId(),
            change.revision(),
            change.state(),
            change.act(),
            change.at(),
            List.of());
  }
}
