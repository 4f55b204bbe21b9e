package org.dragoman.publish.story.db;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.dragoman.publish.story.Companions;
import org.dragoman.publish.story.Edition;
import org.hibernate.Session;
import org.hibernate.query.NativeQuery;

/** What stands beside an edition, from the tables of stories and of their editions. */
@ApplicationScoped
class PostgresCompanions implements Companions {
  private static final String TRANSLATIONS =
      "select s.language, s.slug from published s where s.article_id = :article and s.id <> :story and "
          + PublishedStories.STANDING
          + " order by s.language, s.slug";

  private static final String CORRECTIONS =
      "select note, corrected_at from edition where story_id = :story and version < :version"
          + " and corrected_at is not null and note is not null order by version desc";

  private final EntityManager entities;

  PostgresCompanions(EntityManager entities) {
    this.entities = entities;
  }

  @Override
  @Transactional
  public Company of(Edition edition) {
    List<Translation> translations =
        rows(TRANSLATIONS)
            .setParameter("article", edition.articleId())
            .setParameter("story", edition.storyId())
            .addScalar("language", String.class)
            .addScalar("slug", String.class)
            .getResultStream()
            .map(row -> new Translation((String) row[0], (String) row[1]))
            .toList();
    return new Company(translations, Stream.concat(its(edition), earlier(edition)).toList());
  }

  private static Stream<Correction> its(Edition edition) {
    return edition.note() == null || edition.correctedAt() == null
        ? Stream.empty()
        : Stream.of(new Correction(edition.note(), edition.correctedAt()));
  }

  private Stream<Correction> earlier(Edition edition) {
    return edition.version() < 3
        ? Stream.empty()
        : rows(CORRECTIONS)
            .setParameter("story", edition.storyId())
            .setParameter("version", edition.version())
            .addScalar("note", String.class)
            .addScalar("corrected_at", Instant.class)
            .getResultStream()
            .map(row -> new Correction((String) row[0], (Instant) row[1]));
  }

  private NativeQuery<Object[]> rows(String sql) {
    return entities.unwrap(Session.class).createNativeQuery(sql, Object[].class);
  }
}
