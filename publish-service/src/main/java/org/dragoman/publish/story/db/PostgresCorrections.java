package org.dragoman.publish.story.db;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.List;
import org.dragoman.publish.story.Corrections;
import org.dragoman.publish.story.Cursor;
import org.hibernate.Session;
import org.hibernate.query.NativeQuery;
import org.jspecify.annotations.Nullable;

/** Corrections from the editions, retractions from what readers had. */
@ApplicationScoped
class PostgresCorrections implements Corrections {
  private static final String MENDED =
      """
      select * from (
        (select e.story_id, e.version, false as retracted, s.slug, e.language,
                e.article ->> 'title' as title, e.note as words, e.corrected_at as at
           from edition e join published s on s.id = e.story_id
          where e.corrected_at is not null and s.retracted_at is null
            %1$s
          order by e.corrected_at desc, e.story_id desc, e.version desc
          limit :most)
        union all
        (select s.id, s.story_version, true, s.slug, s.language, e.article ->> 'title', s.reason, s.retracted_at
           from published s join edition e on e.story_id = s.id
            and e.version = (select max(n.version) from edition n where n.story_id = s.id)
          where s.retracted_at is not null
            %2$s
          order by s.retracted_at desc, s.id desc
          limit :most)
      ) mended
      order by at desc, story_id desc, version desc
      limit :most\
      """;

  private final EntityManager entities;

  PostgresCorrections(EntityManager entities) {
    this.entities = entities;
  }

  @Override
  @Transactional
  public Page newest(@Nullable Cursor after, int limit) {
    String sql =
        after == null
            ? MENDED.formatted("", "")
            : MENDED.formatted(
                "and (e.corrected_at, e.story_id, e.version) < (:at, :story, :version)",
                "and (s.retracted_at, s.id, s.story_version) < (:at, :story, :version)");
    NativeQuery<Object[]> query =
        entities.unwrap(Session.class).createNativeQuery(sql, Object[].class);
    query.setParameter("most", limit + 1);
    if (after != null) {
      query
          .setParameter("at", after.at())
          .setParameter("story", after.id())
          .setParameter("version", after.urgent());
    }
    List<Entry> found =
        query
            .addScalar("story_id", String.class)
            .addScalar("version", Integer.class)
            .addScalar("retracted", Boolean.class)
            .addScalar("slug", String.class)
            .addScalar("language", String.class)
            .addScalar("title", String.class)
            .addScalar("words", String.class)
            .addScalar("at", Instant.class)
            .getResultStream()
            .map(PostgresCorrections::entry)
            .toList();
    return Page.of(found, limit);
  }

  private static Entry entry(Object[] row) {
    return new Entry(
        (String) row[0],
        (int) row[1],
        (boolean) row[2],
        (String) row[3],
        (String) row[4],
        row[5] == null ? "" : (String) row[5],
        (String) row[6],
        (Instant) row[7]);
  }
}
