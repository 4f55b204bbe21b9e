package org.dragoman.translate.translation.db;

import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import javax.sql.DataSource;
import org.dragoman.contracts.event.ArticleCaptured;
import org.dragoman.contracts.event.ArticleWithdrawn;
import org.dragoman.translate.db.Statements;
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

  /** Work whose translation of this version was sent is to be completed; other work waits. */
  private static final String GIVEN_BACK =
      "state = case when sent_version = source_version and not redo then 'partial'"
          + " else 'waiting' end, lease = null";

  private final Statements sql;
  private final Turns turns;
  private final Reports reports;

  public PostgresWork(DataSource dataSource) {
    this.sql = new Statements(dataSource);
    this.turns = new Turns(sql);
    this.reports = new Reports(sql);
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
        text(event.reason()),
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
    String kept = translation.translated() ? EarlierJson.write(translation) : null;
    sql.update(
        """
        with kept as (
          insert into sent_translation (article_id, language, source_version, translation)
          select ?, ?, ?, cast(? as jsonb) where cast(? as boolean)
          on conflict (article_id, language) do update set
            source_version = excluded.source_version, translation = excluded.translation)
        update translation_work set state = ?, lane = ?, lease = null, attempts = 0, due_at = ?,
          awaits = ?, patience_ends = ?, redo = false, sent_version = source_version, revision = ?,
          segments = ?, untranslated = ?, reason = ?, since = ?, updated_at = ?
        where article_id = ? and language = ?
        """,
        work.articleId(),
        work.language(),
        work.sourceVersion(),
        kept,
        kept != null,
        completion.isPresent() ? "partial" : "translated",
        completion.map(later -> lane(true, later)).orElse(Lane.SETTLE.name()),
        completion.map(Later::due).orElse(now),
        completion.map(PostgresWork::awaits).orElse(new String[0]),
        completion.flatMap(Later::patienceEnds).orElse(null),
        revision,
        coverage.segments(),
        coverage.untranslated(),
        text(coverage.reason()),
        now,
        now,
        work.articleId(),
        work.language());
  }

  private static String lane(boolean completing, Later later) {
    return awaits(later).length == 0
        ? Lane.SETTLE.name()
        : (completing ? Lane.completing(awaits(later)[0]) : Lane.of(awaits(later)[0])).name();
  }

  private static String[] awaits(Later later) {
    return new TreeSet<>(later.engines()).toArray(String[]::new);
  }

  @Override
  public void settled(Work work, Instant now) {
    sql.update(
        """
        update translation_work set state = 'translated', lane = '', lease = null, attempts = 0,
          patience_ends = null, since = ?, updated_at = ?
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
            text(reason),
            now,
            now,
            articleId,
            language,
            lease)
        > 0;
  }

  @Override
  public void defer(Work work, Later later, Instant now) {
    sql.update(
        "update translation_work set "
            + GIVEN_BACK
            + """
            , lane = coalesce(?, lane), due_at = ?, patience_ends = ?, awaits = ?,
              attempts = case when ? then attempts else 0 end, reason = ?, updated_at = ?
            where article_id = ? and language = ? and lease = ?
            """,
        later.engines().isEmpty() ? null : lane(work.completing(), later),
        later.due(),
        later.patienceEnds().orElse(null),
        awaits(later),
        later.countsAsAttempt(),
        text(later.reason()),
        now,
        work.articleId(),
        work.language(),
        work.lease());
  }

  @Override
  public void park(Work work, Lane lane, Instant now) {
    sql.update(
        "update translation_work set "
            + GIVEN_BACK
            + """
            , lane = ?, due_at = ?, attempts = greatest(attempts - 1, 0), updated_at = ?
            where article_id = ? and language = ? and lease = ?
            """,
        lane.name(),
        now,
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
        "update translation_work set "
            + GIVEN_BACK
            + """
            , due_at = ?, attempts = greatest(attempts - 1, 0), updated_at = ?
            where lease = any (?)
            """,
        now,
        now,
        leases.toArray(UUID[]::new));
    tell();
  }

  @Override
  public int wake(String engine, int limit, Instant now) {
    int woken =
        sql.update(
            """
            update translation_work w set due_at = ?, awaits = '{}', updated_at = ?
            from (
              select article_id, language from translation_work
              where awaits <> '{}' and ? = any (awaits) and state in ('waiting', 'partial')
              order by due_at limit ? for update skip locked) due
            where w.article_id = due.article_id and w.language = due.language
            """,
            now,
            now,
            engine,
            limit);
    if (woken > 0) {
      tell();
    }
    return woken;
  }

  @Override
  public Set<String> awaited() {
    return Set.copyOf(
        sql.query(
            "select distinct unnest(awaits) as engine from translation_work where awaits <> '{}'",
            row -> row.getString("engine")));
  }

  @Override
  public int rescue(Collection<String> engines, Instant now) {
    return sql.update(
        """
        update translation_work set lane = '', updated_at = ?
        where state in ('waiting', 'leased', 'partial') and lane <> ''
          and ltrim(lane, '+') <> all (?)
        """,
        now,
        engines.toArray(String[]::new));
  }

  @Override
  public int again(String articleId, boolean all, Instant now) {
    lock(articleId);
    int again =
        sql.update(
            """
            update translation_work set redo = ?, lane = '', awaits = '{}',
              state = case when sent_version = source_version and not ? then 'partial'
                else 'waiting' end,
              due_at = ?, attempts = 0, patience_ends = null, since = ?, updated_at = ?
            where article_id = ? and state in ('translated', 'partial', 'failed')
            """,
            all,
            all,
            now,
            now,
            now,
            articleId);
    tell();
    return again;
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

  /** PostgreSQL's {@code text} cannot hold U+0000, and an engine may say anything. */
  private static @Nullable String text(@Nullable String reason) {
    return reason == null ? null : reason.replace('\0', '\uFFFD');
  }

  private void tell() {
    sql.query("select pg_notify('" + CHANNEL + "', '')", _ -> "");
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
