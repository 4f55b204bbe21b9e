package org.dragoman.translate.translation.db;

import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import javax.sql.DataSource;
import org.dragoman.contracts.event.ArticleCaptured;
import org.dragoman.contracts.event.ArticleWithdrawn;
import org.dragoman.outbox.db.Statements;
import org.dragoman.translate.translation.Coverage;
import org.dragoman.translate.translation.Earlier;
import org.dragoman.translate.translation.Known;
import org.dragoman.translate.translation.Lane;
import org.dragoman.translate.translation.Work;
import org.dragoman.translate.translation.WorkStatus;
import org.dragoman.translate.translation.WorkStore;
import org.jspecify.annotations.Nullable;

/** The tables {@code article}, {@code translation_work} and {@code sent_translation}. */
public final class PostgresWork implements WorkStore {

  /** Where workers listen for work. PostgreSQL delivers at commit, once a transaction. */
  public static final String CHANNEL = "dragoman_translation_work";

  private final Statements sql;
  private final Turns turns;
  private final Reports reports;
  private final Waiting waiting;

  public PostgresWork(DataSource dataSource) {
    this.sql = new Statements(dataSource);
    this.turns = new Turns(sql);
    this.reports = new Reports(sql);
    this.waiting = new Waiting(sql);
  }

  @Override
  public Known lock(String articleId) {
    // An update that changes nothing locks the row and reads it, in one round trip either way.
    return sql.query(
            """
            insert into article as a (article_id, source_version, withdrawn, updated_at)
            values (?, 0, false, now())
            on conflict (article_id) do update set source_version = a.source_version
            returning source_version, withdrawn
            """,
            row -> new Known(row.getInt("source_version"), row.getBoolean("withdrawn")),
            articleId)
        .getFirst();
  }

  @Override
  public void captured(ArticleCaptured event, List<String> languages, Instant now) {
    sql.query(
        """
        with newest as (
          update article set source_version = ?, withdrawn = false, captured = cast(? as jsonb),
            updated_at = ? where article_id = ?),
        work as (
          insert into translation_work as w
            (article_id, language, source_id, source_version, state, due_at, since, updated_at)
          select ?, language, ?, ?, 'waiting', ?, ?, ? from unnest(?) as language
          on conflict (article_id, language) do update set
            source_id = excluded.source_id, source_version = excluded.source_version,
            state = 'waiting', due_at = excluded.due_at, lane = '', awaits = '{}', lease = null,
            attempts = 0, patience_ends = null, reason = null, redo = false,
            since = excluded.since, updated_at = excluded.updated_at)
        select pg_notify(?, '')
        """,
        _ -> "",
        event.sourceVersion(),
        CapturedJson.write(event),
        now,
        event.articleId(),
        event.articleId(),
        event.source().id(),
        event.sourceVersion(),
        now,
        now,
        now,
        languages.toArray(String[]::new),
        CHANNEL);
  }

  @Override
  public void withdrawn(ArticleWithdrawn event, Instant now) {
    sql.update(
        "update article set source_version = ?, withdrawn = true, updated_at = ?"
            + " where article_id = ?",
        event.sourceVersion(),
        now,
        event.articleId());
    sql.update(
        "update translation_work set state = 'withdrawn', lease = null, awaits = '{}',"
            + " source_version = ?, reason = ?, since = ?, updated_at = ? where article_id = ?",
        event.sourceVersion(),
        Waiting.text(event.reason()),
        now,
        now,
        event.articleId());
  }

  @Override
  public Drawn draw(Lane lane, int limit, Instant now, Duration lease) {
    return turns.draw(lane, limit, now, lease);
  }

  /** The article's row comes first, as everywhere; the work's own row only tells whose it is. */
  @Override
  public Optional<Integer> claim(Work work) {
    return sql
        .query(
            """
            select w.revision + 1 as next
            from article a join translation_work w on w.article_id = a.article_id
            where a.article_id = ? and w.language = ? and w.lease = ?
              and a.source_version = ? and not a.withdrawn
            for update of a, w
            """,
            row -> row.getInt("next"),
            work.articleId(),
            work.language(),
            work.lease(),
            work.sourceVersion())
        .stream()
        .findFirst();
  }

  @Override
  public void sent(
      Work work,
      int revision,
      Coverage coverage,
      Earlier translation,
      Optional<Later> completion,
      Instant now) {
    String kept = EarlierJson.write(translation);
    sql.update(
        """
        with kept as (
          insert into sent_translation (article_id, language, source_version, translation)
          select ?, ?, ?, cast(? as jsonb) where cast(? as boolean)
          on conflict (article_id, language) do update set
            source_version = excluded.source_version, translation = excluded.translation)
        update translation_work set state = ?, lane = ?, lease = null, attempts = 0, due_at = ?,
          awaits = ?, patience_ends = ?, kept = null, redo = false, sent_version = source_version, revision = ?,
          segments = ?, untranslated = ?, reason = ?, since = ?, updated_at = ?
        where article_id = ? and language = ?
        """,
        work.articleId(),
        work.language(),
        work.sourceVersion(),
        kept,
        kept != null,
        completion.isPresent() ? "partial" : "translated",
        completion.map(later -> Waiting.lane(true, later)).orElse(Lane.SETTLE.name()),
        completion.map(Later::due).orElse(now),
        completion.map(Waiting::awaits).orElse(new String[0]),
        completion.flatMap(Later::patienceEnds).orElse(null),
        revision,
        coverage.segments(),
        coverage.untranslated(),
        Waiting.text(coverage.reason()),
        now,
        now,
        work.articleId(),
        work.language());
  }

  @Override
  public void settled(Work work, Instant now) {
    sql.update(
        """
        update translation_work set state = 'translated', lane = '', lease = null, attempts = 0,
          reason = case when untranslated > 0 then reason end,
          patience_ends = null, kept = null, since = ?, updated_at = ?
        where article_id = ? and language = ? and lease = ?
        """,
        now,
        now,
        work.articleId(),
        work.language(),
        work.lease());
  }

  @Override
  public boolean failed(String articleId, String language, UUID lease, String reason, Instant now) {
    lock(articleId);
    return sql.update(
            """
            update translation_work set state = 'failed', lease = null, attempts = 0,
              patience_ends = null, reason = ?, since = ?, updated_at = ?
            where article_id = ? and language = ? and lease = ?
            """,
            Waiting.text(reason),
            now,
            now,
            articleId,
            language,
            lease)
        > 0;
  }

  @Override
  public List<WorkStatus> status(String articleId) {
    return reports.of(articleId);
  }

  @Override
  public List<WorkStatus> in(String state, @Nullable WorkStatus after, int limit) {
    return reports.in(state, after, limit);
  }

  @Override
  public Map<String, Integer> counts() {
    return reports.counts();
  }

  @Override
  public Backlog backlog(Instant now) {
    return reports.backlog(now);
  }

  @Override
  public Optional<String> outlet(String articleId) {
    return sql
        .query(
            "select coalesce(captured -> 'source' ->> 'id', '') as outlet from article"
                + " where article_id = ?",
            row -> row.getString("outlet"),
            articleId)
        .stream()
        .filter(outlet -> !outlet.isEmpty())
        .findFirst();
  }

  @Override
  public void defer(Work work, Later later, Earlier kept, Instant now) {
    waiting.defer(work, later, kept, now);
  }

  @Override
  public void park(Work work, Lane lane, Instant now) {
    waiting.park(work, lane, now);
  }

  @Override
  public void renew(Collection<UUID> leases, Instant until) {
    waiting.renew(leases, until);
  }

  @Override
  public void release(Collection<UUID> leases, Instant now) {
    waiting.release(leases, now);
  }

  @Override
  public int wake(String engine, int limit, Instant now) {
    return waiting.wake(engine, limit, now);
  }

  @Override
  public Set<String> awaited() {
    return waiting.awaited();
  }

  @Override
  public int rescue(Collection<String> engines, Instant now) {
    return waiting.rescue(engines, now);
  }

  @Override
  public int again(String articleId, boolean all, Instant now) {
    lock(articleId);
    return waiting.again(articleId, all, now);
  }
}
