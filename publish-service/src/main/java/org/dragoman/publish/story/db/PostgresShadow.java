package org.dragoman.publish.story.db;

import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import javax.sql.DataSource;
import org.dragoman.outbox.db.Statements;
import org.dragoman.publish.story.Catalogue.Change;
import org.dragoman.publish.story.Edition;
import org.dragoman.publish.story.Retraction;
import org.dragoman.publish.story.Shadow;
import org.jspecify.annotations.Nullable;

/** The tables {@code shadow_edition} and {@code shadow_retraction}. */
@ApplicationScoped
class PostgresShadow implements Shadow {
  private static final int STORIES_AT_ONCE = 500;

  static final String COLUMNS =
      "story_id, version, article_id, language, source_language, source_version,"
          + " translation_revision, slug, article, segments, credit, outlet_slug, keyword_slugs,"
          + " published_at, corrected_at, note, published_by";

  /** Not by "values", which the driver would join to one statement: a row may come twice. */
  private static final String TAKE =
      "insert into shadow_edition as s ("
          + COLUMNS
          + ") select ?, ?, ?, ?, ?, ?, ?, ?, ?::jsonb, ?::jsonb, ?::jsonb, ?, ?::jsonb, ?, ?, ?, ?"
          + " on conflict (story_id, version) do update set contradicted = true"
          + " where (s.article, s.segments, s.credit, s.slug, s.note) is distinct from"
          + " (excluded.article, excluded.segments, excluded.credit, excluded.slug, excluded.note)";

  private static final String TAKE_BACK =
      """
      insert into shadow_retraction as s (story_id, version, reason, retracted_at)
      select ?, ?, ?, ?
      on conflict (story_id, version) do update set contradicted = true
        where s.reason is distinct from excluded.reason
      """;

  private static final String YOUNG =
      "insert into shadow_edition ("
          + COLUMNS
          + ") select "
          + COLUMNS
          + " from edition e where coalesce(e.corrected_at, e.published_at) >= ?"
          + " on conflict do nothing";

  private static final String YOUNG_RETRACTIONS =
      """
      insert into shadow_retraction (story_id, version, reason, retracted_at)
      select id, story_version, reason, retracted_at from published
      where retracted_at is not null and retracted_at >= ?
      on conflict do nothing
      """;

  private static final String SOME =
      """
      (select distinct story_id from shadow_edition where story_id > ? order by story_id limit %1$s)
      union
      (select distinct story_id from shadow_retraction where story_id > ?
        order by story_id limit %1$s)
      order by story_id limit %1$s
      """
          .formatted(STORIES_AT_ONCE);

  private static final String OLDER =
      "insert into shadow_edition ("
          + COLUMNS
          + ") select "
          + COLUMNS
          + " from edition where story_id = any(?) on conflict do nothing";

  private static final String OLDER_RETRACTIONS =
      """
      insert into shadow_retraction (story_id, version, reason, retracted_at)
      select id, story_version, reason, retracted_at from published
      where retracted_at is not null and id = any(?)
      on conflict do nothing
      """;

  private final Statements statements;
  private final EditionMapping mapping;
  private final ShadowComparison comparison;
  private final ShadowRows rows;

  PostgresShadow(DataSource database, ObjectMapper mapper) {
    this.statements = new Statements(database);
    this.mapping = new EditionMapping(new Json(mapper));
    this.comparison = new ShadowComparison(statements);
    this.rows = new ShadowRows(statements, mapping);
  }

  @Override
  public void clear() {
    statements.update("truncate shadow_edition, shadow_retraction");
  }

  @Override
  public void take(List<Edition> editions, List<Retraction> retractions) {
    statements.batch(
        TAKE, editions.stream().map(mapping::write).map(PostgresShadow::values).toList());
    statements.batch(TAKE_BACK, retractions.stream().map(PostgresShadow::values).toList());
  }

  private static @Nullable Object[] values(EditionRow row) {
    return new @Nullable Object[] {
      row.storyId,
      row.version,
      row.articleId,
      row.language,
      row.sourceLanguage,
      row.sourceVersion,
      row.translationRevision,
      row.slug,
      row.article,
      row.segments,
      row.credit,
      row.outletSlug,
      row.keywordSlugs,
      row.publishedAt,
      row.correctedAt,
      row.note,
      row.publishedBy
    };
  }

  private static @Nullable Object[] values(Retraction retraction) {
    return new @Nullable Object[] {
      retraction.storyId(), retraction.version(), retraction.reason(), retraction.at()
    };
  }

  @Override
  public void holdReaders() {
    statements.update("set local lock_timeout = '30s'");
    statements.update("lock table edition, published in share row exclusive mode");
  }

  @Override
  public void addYoung(Instant since) {
    statements.update(YOUNG, since);
    statements.update(YOUNG_RETRACTIONS, since);
  }

  @Override
  public Optional<String> addOlder(String after) {
    List<String> stories = statements.query(SOME, row -> row.getString("story_id"), after, after);
    if (stories.isEmpty()) {
      return Optional.empty();
    }
    Object some = stories.toArray(String[]::new);
    statements.update(OLDER, some);
    statements.update(OLDER_RETRACTIONS, some);
    return Optional.of(stories.getLast());
  }

  @Override
  public Doubts doubts() {
    return comparison.doubts();
  }

  @Override
  public Difference compare(boolean whole, int most) {
    statements.update("analyze shadow_edition, shadow_retraction");
    return comparison.compare(whole, most);
  }

  @Override
  public int show(boolean remove) {
    return rows.show(remove);
  }

  @Override
  public void each(Consumer<Change> taker) {
    rows.each(taker);
  }

  @Override
  public void each(Collection<String> stories, Consumer<Change> taker) {
    rows.each(stories, taker);
  }
}
