package org.dragoman.translate.translation.db;

import java.time.Instant;
import java.util.Collection;
import java.util.Set;
import java.util.UUID;
import org.dragoman.outbox.db.Statements;
import org.dragoman.translate.translation.Earlier;
import org.dragoman.translate.translation.Lane;
import org.dragoman.translate.translation.Work;
import org.dragoman.translate.translation.WorkStore.Later;
import org.jspecify.annotations.Nullable;

/** Work given back: until later, to its turn in a lane, or until an engine is well. */
final class Waiting {

  /** Work whose translation of this version was sent is to be completed; other work waits. */
  private static final String GIVEN_BACK =
      "state = case when sent_version = source_version and not redo then 'partial'"
          + " else 'waiting' end, lease = null";

  private final Statements sql;

  Waiting(Statements sql) {
    this.sql = sql;
  }

  void defer(Work work, Later later, Earlier kept, Instant now) {
    sql.update(
        "update translation_work set "
            + GIVEN_BACK
            + """
            , lane = coalesce(?, lane), due_at = ?, patience_ends = ?, awaits = ?,
              attempts = case when ? then attempts else 0 end,
              kept = coalesce(cast(? as jsonb), kept), reason = ?, updated_at = ?
            where article_id = ? and language = ? and lease = ?
            """,
        later.engines().isEmpty() ? null : lane(work.completing(), later),
        later.due(),
        later.patienceEnds().orElse(null),
        awaits(later),
        later.countsAsAttempt(),
        EarlierJson.write(kept),
        text(later.reason()),
        now,
        work.articleId(),
        work.language(),
        work.lease());
  }

  void park(Work work, Lane lane, Instant now) {
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

  void renew(Collection<UUID> leases, Instant until) {
    sql.update(
        "update translation_work set due_at = ? where lease = any (?)",
        until,
        leases.toArray(UUID[]::new));
  }

  void release(Collection<UUID> leases, Instant now) {
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

  int wake(String engine, int limit, Instant now) {
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

  Set<String> awaited() {
    return Set.copyOf(
        sql.query(
            "select distinct unnest(awaits) as engine from translation_work where awaits <> '{}'",
            row -> row.getString("engine")));
  }

  int rescue(Collection<String> engines, Instant now) {
    return sql.update(
        """
        update translation_work set lane = '', updated_at = ?
        where state in ('waiting', 'leased', 'partial') and lane <> ''
          and ltrim(lane, '+') <> all (?)
        """,
        now,
        engines.toArray(String[]::new));
  }

  int again(String articleId, boolean all, Instant now) {
    int again =
        sql.update(
            """
            update translation_work set redo = ?, lane = '', awaits = '{}',
              kept = case when ? then null else kept end,
              state = case when sent_version = source_version and not ? then 'partial'
                else 'waiting' end,
              due_at = ?, attempts = 0, reason = null, patience_ends = null, since = ?,
              updated_at = ?
            where article_id = ? and state in ('translated', 'partial', 'failed')
            """,
            all,
            all,
            all,
            now,
            now,
            now,
            articleId);
    tell();
    return again;
  }

  static String lane(boolean completing, Later later) {
    return awaits(later).length == 0
        ? Lane.SETTLE.name()
        : (completing ? Lane.completing(awaits(later)[0]) : Lane.of(awaits(later)[0])).name();
  }

  static String[] awaits(Later later) {
    return later.engines().toArray(String[]::new);
  }

  /** PostgreSQL's {@code text} cannot hold U+0000, and an engine may say anything. */
  static @Nullable String text(@Nullable String reason) {
    return reason == null ? null : reason.replace('\0', '\uFFFD');
  }

  private void tell() {
    sql.query("select pg_notify('" + PostgresWork.CHANNEL + "', '')", _ -> "");
  }
}
