package org.dragoman.publish.delivery.db;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toList;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javax.sql.DataSource;
import org.dragoman.outbox.db.Statements;
import org.dragoman.publish.delivery.DeliveryLog;
import org.jspecify.annotations.Nullable;

/** The tables {@code delivery} and {@code delivery_attempt}, for those who read them. */
@ApplicationScoped
class PostgresDeliveryLog implements DeliveryLog {
  private static final String SELECT =
      "select "
          + Rows.COLUMNS
          + ", d.planned_at, d.hash, d.answer, d.said, (select r.rests_until from destination_rest r"
          + " where r.destination = d.destination) as rests_until from delivery d ";

  private static final String UNSETTLED = "d.state in ('due', 'leased', 'parked')";

  /** Something older of the story may be there: what follows has to get there, too. */
  private static final String OWED =
      " exists (select 1 from delivery o where o.story_id = d.story_id"
          + " and o.destination = d.destination and o.version < d.version and o.tries > 0)";

  private static final String STANDINGS =
      """
      select p.id, p.name, p.paused, coalesce(u.waiting, 0) as waiting,
        coalesce(u.parked, 0) as parked, coalesce(u.owed, 0) as owed, u.oldest, u.oldest_owed,
        r.rests_until, l.ended_at, l.answer, l.said
      from destination p
      left join destination_rest r on r.destination = p.id
      left join (
        select d.destination, count(*) filter (where d.state <> 'parked') as waiting,
          count(*) filter (where d.state = 'parked') as parked,
          count(*) filter (where d.owes) as owed, min(d.planned_at) as oldest,
          min(d.planned_at) filter (where d.owes) as oldest_owed
        from (select d.*, %s as owes from delivery d where %s) d
        group by d.destination) u on u.destination = p.id
      left join lateral (
        select a.ended_at, a.answer, a.said
        from delivery_attempt a where a.destination = p.id and a.ended_at is not null
        order by a.id desc limit 1) l on true
      where p.closed_at is null
      order by p.id
      """
          .formatted(OWED, UNSETTLED);

  /**
   * Of what was acknowledged until an instant. One value and no join, so that it is asked for the
   * rows of a page and never for all.
   */
  private static final String NEWEST =
      """
       and d.version = (
        select max(n.version) from delivery n
        where n.story_id = d.story_id and n.destination = d.destination
          and n.state = 'acknowledged' and n.settled_at <= ?)
      """;

  private static final String ATTEMPTS =
      """
      select a.id, a.delivery_id, a.started_at, a.ended_at, a.hash, a.answer, a.said
      from unnest(?::bigint[]) w(id) cross join lateral (
        select * from delivery_attempt t
        where t.delivery_id = w.id and t.id < ? order by t.id desc limit ?) a
      order by a.delivery_id, a.id desc
      """;

  private final Statements statements;

  PostgresDeliveryLog(DataSource database) {
    this.statements = new Statements(database);
  }

  @Override
  public List<Entry> find(Asked asked, int limit) {
    Conditions where = new Conditions(asked);
    if (asked.open()) {
      where.sql.append(" and ").append(UNSETTLED);
    }
    if (asked.state() != null) {
      // Not as a value: PostgreSQL has to see which of its partial indexes it may take.
      where.sql.append(" and d.state = '").append(asked.state()).append("'");
    }
    where.and("d.id < ?", asked.before()).then(" order by d.id desc limit ?", limit);
    return statements.query(SELECT + where.sql, PostgresDeliveryLog::entry, where.values());
  }

  @Override
  public List<Entry> held(Asked asked, Instant at, @Nullable Spot after, int limit) {
    // One bound: of two, the scan would begin at whichever comes first, and pass over the rest.
    Instant from = after == null || after.settled().isAfter(at) ? at : after.settled();
    Conditions where =
        new Conditions(asked)
            .then(" and d.state = 'acknowledged' and d.settled_at <= ?", from)
            .then(NEWEST, at);
    if (after != null) {
      where.then(" and (d.settled_at, d.id) < (?, ?)", after.settled()).values.add(after.id());
    }
    where.then(" order by d.settled_at desc, d.id desc limit ?", limit);
    return statements.query(SELECT + where.sql, PostgresDeliveryLog::entry, where.values());
  }

  @Override
  public Optional<Entry> entry(long id) {
    return statements.query(SELECT + "where d.id = ?", PostgresDeliveryLog::entry, id).stream()
        .findFirst();
  }

  @Override
  public Map<Long, List<Attempt>> attempts(List<Long> ids, @Nullable Long before, int most) {
    record Of(long delivery, Attempt attempt) {}
    return statements
        .query(
            ATTEMPTS,
            row ->
                new Of(
                    row.getLong("delivery_id"),
                    new Attempt(
                        row.getLong("id"),
                        Statements.required(row, "started_at"),
                        Statements.instant(row, "ended_at"),
                        row.getString("hash"),
                        row.getString("answer"),
                        row.getString("said"))),
            ids.toArray(Long[]::new),
            before == null ? Long.MAX_VALUE : before,
            most)
        .stream()
        .collect(groupingBy(Of::delivery, mapping(Of::attempt, toList())));
  }

  @Override
  public List<Standing> standings() {
    return statements.query(
        STANDINGS,
        row ->
            new Standing(
                row.getString("id"),
                row.getString("name"),
                row.getBoolean("paused"),
                row.getInt("waiting"),
                row.getInt("parked"),
                row.getInt("owed"),
                Statements.instant(row, "rests_until"),
                Statements.instant(row, "oldest"),
                Statements.instant(row, "oldest_owed"),
                Statements.instant(row, "ended_at"),
                row.getString("answer"),
                row.getString("said")));
  }

  @Override
  public List<Entry> undelivered(Collection<String> storyIds) {
    return statements.query(
        SELECT
            + "join destination p on p.id = d.destination and p.closed_at is null"
            + " where d.story_id = any(?) and "
            + UNSETTLED
            + " and"
            + OWED
            + " order by d.destination, d.version",
        PostgresDeliveryLog::entry,
        (Object) storyIds.toArray(String[]::new));
  }

  private static Entry entry(ResultSet row) throws SQLException {
    return new Entry(
        Rows.delivery(row),
        Statements.required(row, "planned_at"),
        row.getString("hash"),
        row.getString("answer"),
        row.getString("said"),
        Statements.instant(row, "rests_until"));
  }

  /** Conditions and their values; one that asks nothing is left out. */
  private static final class Conditions {
    final StringBuilder sql = new StringBuilder("where true");
    final List<Object> values = new ArrayList<>();

    Conditions(Asked asked) {
      and("d.story_id = ?", asked.story());
      and("d.destination = ?", asked.destination());
    }

    Conditions and(String condition, @Nullable Object value) {
      return value == null ? this : then(" and " + condition, value);
    }

    Conditions then(String clause, Object value) {
      sql.append(clause);
      values.add(value);
      return this;
    }

    Object[] values() {
      return values.toArray();
    }
  }
}
