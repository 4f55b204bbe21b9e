package org.dragoman.publish.story.db;

import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import org.dragoman.publish.story.Act;
import org.dragoman.publish.story.Copy;
import org.dragoman.publish.story.Dossier;
import org.dragoman.publish.story.History;
import org.dragoman.publish.story.Story;

/**
 * Revisions as rows that are only ever added. The original is kept once for each version of the
 * source: it is most of a story, and every revision in between has the same.
 */
@ApplicationScoped
class PostgresHistory implements History {
  private final EntityManager entities;
  private final Json json;

  PostgresHistory(EntityManager entities, ObjectMapper mapper) {
    this.entities = entities;
    this.json = new Json(mapper);
  }

  @Override
  public void keep(Story saved, Act act) {
    Dossier dossier = saved.dossier();
    Copy copy = dossier.copy();
    entities
        .createNativeQuery(
            """
            insert into story_original (story_id, source_version, original)
            values (:story, :version, cast(:original as jsonb))
            on conflict do nothing\
            """)
        .setParameter("story", dossier.id())
        .setParameter("version", copy.sourceVersion())
        .setParameter("original", json.write(copy.original()))
        .executeUpdate();
    entities.persist(row(saved, act));
  }

  private RevisionRow row(Story saved, Act act) {
    Dossier dossier = saved.dossier();
    Copy copy = dossier.copy();
    RevisionRow row = new RevisionRow();
    row.storyId = dossier.id();
    row.revision = dossier.revision();
    row.state = saved.state();
    row.storyVersion = saved.version();
    row.sourceVersion = copy.sourceVersion();
    row.translationRevision = copy.translationRevision();
    row.at = dossier.updatedAt();
    row.act = act.word();
    row.by = act.by();
    row.why = act.why();
    row.title = dossier.article().title();
    row.slug = dossier.slug();
    row.segments = json.writeSegments(copy.segments());
    row.furniture = json.write(copy.furniture());
    row.layout = copy.layout() == null ? null : json.write(copy.layout());
    row.creditEdits = json.write(copy.credit());
    row.credit = json.write(dossier.credit());
    return row;
  }
}
