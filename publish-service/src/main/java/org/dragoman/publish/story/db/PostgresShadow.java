package org.dragoman.publish.story.db;

import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
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

  private static final String WAITING =
      "insert into shadow_edition ("
          + COLUMNS
          + ") select "
          + COLUMNS
          + " from edition e where e.story_id || '/' || e.version = any(?)"
          + " or coalesce(e.corrected_at, e.published_at) >= ? on conflict do nothing";

  private static final String WAITING_RETRACTIONS =
      """
      insert into shadow_retraction (story_id, version, reason, retracted_at)
      select id, story_version, reason, retracted_at from published
      where retracted_at is not null
        and (id || '/' || story_version = any(?) or retracted_at >= ?)
      on conflict do nothing
      """;

  private static final String OLDER =
      "insert into shadow_edition ("
          + COLUMNS
          + ") select "
          + COLUMNS
          + " from edition where story_id in (select story_id from shadow_edition"
          + " union select story_id from shadow_retraction) on conflict do nothing";

  private static final String OLDER_RETRACTIONS =
      """
      insert into shadow_retraction (story_id, version, reason, retracted_at)
      select id, story_version, reason, retracted_at from published
      where retracted_at is not null and id in (select story_id from shadow_edition)
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
  public void addOnTheirWay(List<String> ids, @Nullable Instant since) {
    String[] waiting = ids.toArray(String[]::new);
    Instant from = since == null ? Instant.parse("9999-01-01T00:00:00Z") : since;
    statements.update(WAITING, waiting, from);
    statements.update(WAITING_RETRACTIONS, waiting, from);
  }

  @Override
  public void addOlder() {
    statements.update(OLDER);
    statements.update(OLDER_RETRACTIONS);
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
}
