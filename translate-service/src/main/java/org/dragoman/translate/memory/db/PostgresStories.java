package org.dragoman.translate.memory.db;

import java.time.Instant;
import javax.sql.DataSource;
import org.dragoman.contracts.event.Version;
import org.dragoman.outbox.db.Statements;
import org.dragoman.translate.memory.Learn;

/** The table {@code memory_learnt}. */
public final class PostgresStories implements Learn.Stories {

  private final Statements sql;

  public PostgresStories(DataSource dataSource) {
    this.sql = new Statements(dataSource);
  }

  @Override
  public boolean advance(String storyId, Version version, Instant now) {
    return sql.update(
            """
            insert into memory_learnt as l
              (story_id, source_version, translation_revision, story_version, learnt_at)
            values (?, ?, ?, ?, ?)
            on conflict (story_id) do update set source_version = excluded.source_version,
              translation_revision = excluded.translation_revision,
              story_version = excluded.story_version, learnt_at = excluded.learnt_at
            where (l.source_version, l.translation_revision, l.story_version)
              < (excluded.source_version, excluded.translation_revision, excluded.story_version)
            """,
            storyId,
            version.source(),
            version.translation(),
            version.story(),
            now)
        > 0;
  }
}
