package org.dragoman.publish.story.db;

import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.TypedQuery;
import java.util.List;
import java.util.Optional;
import org.dragoman.contracts.article.Article;
import org.dragoman.publish.story.Archive;
import org.dragoman.publish.story.Edition;
import org.dragoman.publish.story.Entry;
import org.dragoman.publish.story.Revision;
import org.hibernate.Session;

/** Stories as they stood, from the rows that are only ever added. */
@ApplicationScoped
class PostgresArchive implements Archive {
  private static final String NEWEST = " order by r.revision desc";

  private final EntityManager entities;
  private final RevisionMapping revisions;
  private final EditionMapping editions;
  private final Json json;

  PostgresArchive(EntityManager entities, ObjectMapper mapper) {
    this.entities = entities;
    this.json = new Json(mapper);
    this.revisions = new RevisionMapping(json);
    this.editions = new EditionMapping(json);
  }

  @Override
  public List<Entry> entries(String storyId, int before, int limit) {
    return entities
        .createQuery(
            "select "
                + RevisionMapping.ENTRY
                + " from RevisionRow r"
                + " where r.storyId = :id and r.revision < :before"
                + NEWEST,
            Object[].class)
        .setParameter("id", storyId)
        .setParameter("before", before)
        .setMaxResults(limit)
        .getResultStream()
        .map(RevisionMapping::entry)
        .toList();
  }

  @Override
  public Optional<Revision> revision(String storyId, int revision) {
    return Optional.ofNullable(
            entities.find(RevisionRow.class, new RevisionRow.Key(storyId, revision)))
        .map(this::read);
  }

  @Override
  public Optional<Revision> published(String storyId, int version) {
    return entities
        .createQuery(
            "from RevisionRow r where r.storyId = :id and r.storyVersion = :version"
                + " and r.act in ('publish', 'correct') order by r.revision",
            RevisionRow.class)
        .setParameter("id", storyId)
        .setParameter("version", version)
        .setMaxResults(1)
        .getResultStream()
        .findFirst()
        .map(this::read);
  }

  private Revision read(RevisionRow row) {
    StoryRow story = entities.find(StoryRow.class, row.storyId);
    Article original = original(row.storyId, row.sourceVersion).orElseThrow();
    return revisions.read(row, story.language, story.sourceLanguage, original);
  }

  @Override
  public List<Edition> editions(String storyId) {
    TypedQuery<EditionRow> query =
        entities.createQuery(
            "from EditionRow where storyId = :id order by version", EditionRow.class);
    return query.setParameter("id", storyId).getResultStream().map(editions::read).toList();
  }

  @Override
  public List<Integer> versions(String storyId) {
    return entities
        .createQuery(
            "select version from EditionRow where storyId = :id order by version", Integer.class)
        .setParameter("id", storyId)
        .getResultList();
  }

  @Override
  public Optional<Edition> edition(String storyId, int version) {
    return Optional.ofNullable(
            entities.find(EditionRow.class, new EditionRow.Key(storyId, version)))
        .map(editions::read);
  }

  @Override
  public List<Integer> sources(String storyId) {
    return entities
        .unwrap(Session.class)
        .createNativeQuery(
            "select source_version from story_original where story_id = :id"
                + " order by source_version",
            Integer.class)
        .setParameter("id", storyId)
        .getResultList();
  }

  @Override
  public Optional<Article> original(String storyId, int sourceVersion) {
    return entities
        .unwrap(Session.class)
        .createNativeQuery(
            "select cast(original as text) from story_original"
                + " where story_id = :id and source_version = :version",
            String.class)
        .setParameter("id", storyId)
        .setParameter("version", sourceVersion)
        .getResultStream()
        .findFirst()
        .map(json::article);
  }

  @Override
  public List<Furnished> furniture(String storyId, int upTo) {
    return entities
        .createQuery(
            "select "
                + RevisionMapping.ENTRY
                + ", r.furniture from RevisionRow r"
                + " where r.storyId = :id and r.revision <= :upTo"
                + NEWEST,
            Object[].class)
        .setParameter("id", storyId)
        .setParameter("upTo", upTo)
        .getResultStream()
        .map(row ->
            new Furnished(
                RevisionMapping.entry(row),
                json.furniture((String) row[RevisionMapping.ENTRY_LENGTH])))
        .toList();
  }
}
