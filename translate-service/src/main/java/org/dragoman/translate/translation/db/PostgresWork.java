package org.dragoman.translate.translation.db;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import javax.sql.DataSource;
import org.dragoman.contracts.event.ArticleCaptured;
import org.dragoman.contracts.event.ArticleWithdrawn;
import org.dragoman.translate.db.Statements;
import org.dragoman.translate.translation.Coverage;
import org.dragoman.translate.translation.Known;
import org.dragoman.translate.translation.Unreadable;
import org.dragoman.translate.translation.Work;
import org.dragoman.translate.translation.WorkStatus;
import org.dragoman.translate.translation.WorkStore;
import org.jspecify.annotations.Nullable;

/** The tables {@code article} and {@code translation_work}. */
public final class PostgresWork implements WorkStore {

  private final Statements sql;

  public PostgresWork(DataSource dataSource) {
    this.sql = new Statements(dataSource);
  }

  @Override
  public Known lock(String articleId) {
    sql.update(
        """
        insert into article (article_id, source_version, withdrawn, updated_at)
        values (?, 0, false, now()) on conflict (article_id) do nothing
        """,
        articleId);
    return sql.query(
            "select source_version, withdrawn from article where article_id = ? for update",
            row -> new Known(row.getInt("source_version"), row.getBoolean("withdrawn")),
            articleId)
        .getFirst();
  }

  @Override
  public void captured(ArticleCaptured event, List<String> languages, Instant now) {
    sql.update(
        """
        update article set source_version = ?, withdrawn = false, captured = cast(? as jsonb),
          updated_at = ? where article_id = ?
        """,
        event.sourceVersion(),
        CapturedJson.write(event),
        now,
        event.articleId());
    for (String language : languages) {
      sql.update(
          """
          insert into translation_work as w
            (article_id, language, source_version, state, due_at, updated_at)
          values (?, ?, ?, 'waiting', ?, ?)
          on conflict (article_id, language) do update set
            source_version = excluded.source_version, state = 'waiting',
            due_at = excluded.due_at, lease = null, attempts = 0, patience_ends = null,
            reason = null, updated_at = excluded.updated_at
          """,
          event.articleId(),
          language,
          event.sourceVersion(),
          now,
          now);
    }
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
        "update translation_work set state = 'withdrawn', lease = null, source_version = ?,"
            + " reason = ?, updated_at = ? where article_id = ?",
        event.sourceVersion(),
        text(event.reason()),
        now,
        event.articleId());
  }

  @Override
  public Drawn draw(int limit, Instant now, Duration lease) {
    List<DrawnRow> rows =
        sql.query(
            """
            with due as (
              select article_id, language from translation_work
              where state in ('waiting', 'leased') and due_at <= ?
              order by due_at limit ? for update skip locked)
            update translation_work w
              set state = 'leased', lease = gen_random_uuid(), due_at = ?, attempts = w.attempts + 1,
                updated_at = ?
            from due, article a
            where w.article_id = due.article_id and w.language = due.language
              and a.article_id = w.article_id
            returning w.article_id, w.language, w.lease, w.attempts, w.patience_ends, a.captured
            """,
            DrawnRow::of,
            now,
            limit,
            now.plus(lease),
            now);
    List<Work> work = new ArrayList<>();
    List<Unreadable> unreadable = new ArrayList<>();
    for (DrawnRow row : rows) {
      try {
        work.add(row.work());
      } catch (RuntimeException broken) {
        unreadable.add(row.unreadable(broken));
      }
    }
    return new Drawn(work, unreadable);
  }

  /** The article's row comes first, as everywhere; the work's own row only tells whose it is. */
  @Override
  public Optional<Integer> claim(Work work) {
    Known known = lock(work.articleId());
    if (known.withdrawn() || known.sourceVersion() != work.sourceVersion()) {
      return Optional.empty();
    }
    return sql
        .query(
            """
            select revision + 1 as next from translation_work
            where article_id = ? and language = ? and lease = ? for update
            """,
            row -> row.getInt("next"),
            work.articleId(),
            work.language(),
            work.lease())
        .stream()
        .findFirst();
  }

  @Override
  public void translated(Work work, int revision, Coverage coverage, Instant now) {
    sql.update(
        """
        update translation_work set state = 'translated', lease = null, attempts = 0,
          patience_ends = null, revision = ?, segments = ?, untranslated = ?, reason = ?,
          updated_at = ?
        where article_id = ? and language = ?
        """,
        revision,
        coverage.segments(),
        coverage.untranslated(),
        text(coverage.reason()),
        now,
        work.articleId(),
        work.language());
  }

  @Override
  public boolean failed(String articleId, String language, UUID lease, String reason, Instant now) {
    lock(articleId);
    return sql.update(
            """
            update translation_work set state = 'failed', lease = null, attempts = 0,
              patience_ends = null, reason = ?, updated_at = ?
            where article_id = ? and language = ? and lease = ?
            """,
            text(reason),
            now,
            articleId,
            language,
            lease)
        > 0;
  }

  @Override
  public void defer(Work work, Later later, Instant now) {
    sql.update(
        """
        update translation_work set state = 'waiting', lease = null, due_at = ?, patience_ends = ?,
          attempts = case when ? then attempts else 0 end, reason = ?, updated_at = ?
        where article_id = ? and language = ? and lease = ?
        """,
        later.due(),
        later.patienceEnds().orElse(null),
        later.countsAsAttempt(),
        text(later.reason()),
        now,
        work.articleId(),
        work.language(),
        work.lease());
  }

  @Override
  public void renew(Collection<UUID> leases, Instant until) {
    sql.update(
        "update translation_work set due_at = ? where lease = any (?)",
        until,
        leases.toArray(UUID[]::new));
  }

  @Override
  public void release(Collection<UUID> leases, Instant now) {
    sql.update(
        """
        update translation_work set state = 'waiting', lease = null, due_at = ?,
          attempts = greatest(attempts - 1, 0), updated_at = ?
        where lease = any (?)
        """,
        now,
        now,
        leases.toArray(UUID[]::new));
  }

  @Override
  public int again(String articleId, Instant now) {
    lock(articleId);
    return sql.update(
        """
        update translation_work set state = 'waiting', due_at = ?, attempts = 0,
          patience_ends = null, reason = null, updated_at = ?
        where article_id = ? and state in ('translated', 'failed')
        """,
        now,
        now,
        articleId);
  }

  @Override
  public List<WorkStatus> status(String articleId) {
    return sql.query(
        "select * from translation_work where article_id = ? order by language",
        row ->
            new WorkStatus(
                row.getString("language"),
                row.getInt("source_version"),
                row.getString("state"),
                row.getInt("revision"),
                row.getInt("segments"),
                row.getInt("untranslated"),
                row.getString("reason"),
                Statements.required(row, "updated_at")),
        articleId);
  }

  /** PostgreSQL's {@code text} cannot hold U+0000, and an engine may say anything. */
  private static @Nullable String text(@Nullable String reason) {
    return reason == null ? null : reason.replace('\0', '\uFFFD');
  }

  @Override
  public Backlog backlog() {
    return sql.query(
            """
            select count(*) filter (where state = 'waiting') as waiting,
              count(*) filter (where state = 'leased') as leased,
              min(due_at) filter (where state = 'waiting') as oldest
            from translation_work where state in ('waiting', 'leased')
            """,
            row ->
                new Backlog(
                    row.getInt("waiting"),
                    row.getInt("leased"),
                    Optional.ofNullable(Statements.instant(row, "oldest"))))
        .getFirst();
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
}
