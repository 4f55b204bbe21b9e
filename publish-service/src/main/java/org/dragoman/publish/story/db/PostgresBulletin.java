package org.dragoman.publish.story.db;

import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.dragoman.publish.story.Act;
import org.dragoman.publish.story.Bulletin;
import org.dragoman.publish.story.Change;

/** Changes by {@code NOTIFY story}, which PostgreSQL delivers at commit, to every replica. */
@ApplicationScoped
class PostgresBulletin implements Bulletin {

  /** A payload is shorter than 8000 bytes. */
  private static final int LONGEST = 7_900;

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
        .setParameter("change", sendable(change))
        .getSingleResult();
  }

  /** Who hears of no segments and no reason reads the story again. */
  private String sendable(Change change) {
    String all = json.write(change);
    if (all.getBytes(StandardCharsets.UTF_8).length <= LONGEST) {
      return all;
    }
    Act act = new Act(change.act().word(), change.act().by(), null);
    return json.write(
        new Change(
            change.storyId(), change.revision(), change.state(), act, change.at(), List.of()));
  }
}
