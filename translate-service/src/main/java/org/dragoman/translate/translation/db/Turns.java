package org.dragoman.translate.translation.db;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.dragoman.outbox.db.Statements;
import org.dragoman.translate.translation.Lane;
import org.dragoman.translate.translation.Unreadable;
import org.dragoman.translate.translation.Work;
import org.dragoman.translate.translation.WorkStore.Drawn;

/**
 * Draws work so that outlets take turns. The outlets with work in a lane are found by hopping
 * through the index from one to the next, so that a draw costs by the number of outlets and not by
 * the length of the queue.
 */
final class Turns {

  // That nobody has drawn a candidate meanwhile is asked in words that no partial index knows: by
  // such
  // an index PostgreSQL, which takes the queue for empty, would read all of it.
  private static final String DRAW =
      """
      with recursive outlets as (
        (select source_id from translation_work
          where state in ('waiting', 'leased', 'partial') and lane = ?
          order by source_id limit 1)
        union all
        select (
          select w.source_id from translation_work w
          where w.state in ('waiting', 'leased', 'partial') and w.lane = ?
            and w.source_id > o.source_id
          order by w.source_id limit 1)
        from outlets o where o.source_id is not null),
      busy as (
        select source_id, count(*) as leased from translation_work
        where state = 'leased' and due_at > ? group by source_id),
      candidates as materialized (
        select w.article_id, w.language, w.state, w.due_at,
          coalesce(b.leased, 0) + row_number() over (partition by o.source_id order by w.due_at)
            as turn
        from outlets o
        left join busy b on b.source_id = o.source_id
        cross join lateral (
          select article_id, language, state, due_at from translation_work
          where state in ('waiting', 'leased', 'partial') and lane = ?
            and source_id = o.source_id and due_at <= ?
          order by due_at limit ?) w
        where o.source_id is not null
        order by turn, w.due_at limit ?),
      due as (
        select w.article_id, w.language
        from candidates c
        join translation_work w on w.article_id = c.article_id and w.language = c.language
        where w.state = c.state and w.due_at = c.due_at
        order by c.turn, c.due_at limit ? for update of w skip locked)
      update translation_work w
        set state = 'leased', lease = gen_random_uuid(), due_at = ?, attempts = w.attempts + 1,
          awaits = '{}', updated_at = ?
      from due
      join article a on a.article_id = due.article_id
      left join sent_translation s
        on s.article_id = due.article_id and s.language = due.language
      where w.article_id = due.article_id and w.language = due.language
      returning w.article_id, w.language, w.lease, w.attempts, w.patience_ends, w.sent_version,
        w.untranslated, w.kept, w.redo, a.captured, s.translation,
        s.source_version as remembered
      """;

  private final Statements sql;

  Turns(Statements sql) {
    this.sql = sql;
  }

  Drawn draw(Lane lane, int limit, Instant now, Duration lease) {
    String name = lane.name();
    // Other processes may hold as many of the candidates as this one draws.
    int candidates = 2 * limit;
    List<DrawnRow> rows =
        sql.query(
            DRAW,
            DrawnRow::of,
            name,
            name,
            now,
            name,
            now,
            candidates,
            candidates,
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
}
