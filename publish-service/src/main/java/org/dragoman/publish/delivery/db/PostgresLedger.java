package org.dragoman.publish.delivery.db;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import javax.sql.DataSource;
import org.dragoman.outbox.db.Statements;
import org.dragoman.publish.channel.Answer;
import org.dragoman.publish.delivery.Delivery;
import org.dragoman.publish.delivery.Lease;
import org.dragoman.publish.delivery.Ledger;
import org.dragoman.publish.delivery.Release;
import org.dragoman.publish.delivery.State;
import org.jspecify.annotations.Nullable;

/** The tables {@code delivery} and {@code delivery_attempt}. */
@ApplicationScoped
class PostgresLedger implements Ledger {
  private static final int LONGEST_SAID = 500;

  private static final String PLAN =
      """
      with planned as (
        insert into delivery (story_id, version, destination, title, published_at, reason,
          state, due_at, lease, settled_at, overtaken_by, reference)
        values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
        on conflict do nothing
        returning id)
      select pg_notify('%s', '') from planned
      """
          .formatted(Wakeups.CHANNEL);

  private static final String SETTLE =
      "update delivery set state = ?, due_at = ?, lease = ?, settled_at = ?, overtaken_by = ?,"
          + " reference = ? where id = ?";

  /**
   * What may be taken: nothing older of the same story is on its way to the same destination. Asked
   * row by row in the order of their time: joined, all that waits would be read for each lease.
   */
  private static final String TAKEABLE =
      """
      c.destination = ? and c.state in ('due', 'leased') and (
        select o.id from delivery o
        where o.story_id = c.story_id and o.destination = c.destination and o.version < c.version
          and o.state in ('due', 'leased')
        limit 1) is null
      """;

  private static final String LEASE =
      """
      update delivery d
      set state = 'leased', lease = gen_random_uuid(), due_at = ?, settled_at = null
      from (
        select c.id from delivery c
        where c.due_at <= ? and %s
          and not exists (
            select 1 from destination_rest r
            where r.destination = ? and r.rests_until > ?)
        order by c.due_at
        limit ?
        for update of c skip locked) taken
      where d.id = taken.id
      returning %s
      """
          .formatted(TAKEABLE, Rows.COLUMNS);

  private static final String REST =
      """
      insert into destination_rest as r (destination, rests_until, said) values (?, ?, ?)
      on conflict (destination) do update
      set rests_until = excluded.rests_until, said = excluded.said
      where r.rests_until < excluded.rests_until
      """;

  /** What somebody else has locked is left until the next time: nobody is waited for. */
  private static final String END_CLOSED =
      """
      update delivery set state = 'closed', due_at = null, lease = null, settled_at = ?
      where id in (
        select d.id from delivery d join destination p on p.id = d.destination
        where p.closed_at is not null and d.state in ('due', 'leased', 'parked')
          and (d.state <> 'leased' or d.due_at <= ?)
        for update of d skip locked)
      """;

  private final Statements statements;

  PostgresLedger(DataSource database) {
    this.statements = new Statements(database);
  }

  @Override
  public List<Delivery> lock(String storyId) {
    // A story without rows has none to lock, and two planners must not pass each other there.
    statements.query("select pg_advisory_xact_lock(hashtextextended(?, 0))", row -> true, storyId);
    return statements.query(
        "select " + Rows.COLUMNS + " from delivery d where d.story_id = ? order by d.id for update",
        Rows::delivery,
        storyId);
  }

  @Override
  public List<Delivery> line(String storyId, String destination) {
    return statements.query(
        "select " + Rows.COLUMNS + " from delivery d where d.story_id = ? and d.destination = ?",
        Rows::delivery,
        storyId,
        destination);
  }

  @Override
  public void plan(Release release, String title, String destination, State state) {
    Rows.Columns columns = Rows.Columns.of(state);
    String reason =
        switch (release) {
          case Release.Text _ -> null;
          case Release.Retraction retraction -> retraction.reason();
        };
    statements.query(
        PLAN,
        _ -> true,
        release.storyId(),
        release.version(),
        destination,
        title,
        release.at(),
        reason,
        columns.state(),
        columns.dueAt(),
        columns.lease(),
        columns.settledAt(),
        columns.overtakenBy(),
        columns.reference());
  }

  @Override
  public void settle(long delivery, State state) {
    Rows.Columns columns = Rows.Columns.of(state);
    statements.update(
        SETTLE,
        columns.state(),
        columns.dueAt(),
        columns.lease(),
        columns.settledAt(),
        columns.overtakenBy(),
        columns.reference(),
        delivery);
  }

  @Override
  public int hasten(String destination, Instant now) {
    int found =
        statements.update(
            "update delivery set state = 'due', due_at = ?, settled_at = null"
                + " where destination = ? and state in ('due', 'parked')",
            now,
            destination);
    statements.update("delete from destination_rest where destination = ?", destination);
    return found;
  }

  @Override
  public void rest(String destination, Instant until, String said) {
    statements.update(REST, destination, until, kept(said));
  }

  @Override
  public Optional<Instant> resting(String destination, Instant now) {
    return statements
        .query(
            "select rests_until from destination_rest where destination = ? and rests_until > ?",
            row -> Statements.required(row, "rests_until"),
            destination,
            now)
        .stream()
        .findFirst();
  }

  @Override
  public int endClosed(Instant now) {
    return statements.update(END_CLOSED, now, now);
  }

  @Override
  public void call() {
    statements.query("select pg_notify(?, '')", _ -> true, Wakeups.CHANNEL);
  }

  @Override
  public List<Lease> lease(String destination, int most, Instant now, Instant until) {
    return statements.query(
        LEASE,
        row ->
            new Lease(
                Rows.delivery(row),
                Objects.requireNonNull(row.getObject("lease", UUID.class)),
                until),
        until,
        now,
        destination,
        destination,
        now,
        most);
  }

  @Override
  public Optional<Instant> next(String destination) {
    return statements
        .query(
            "select greatest(c.due_at, (select r.rests_until from destination_rest r"
                + " where r.destination = c.destination)) as free_at from delivery c where "
                + TAKEABLE
                + " order by c.due_at limit 1",
            row -> Statements.required(row, "free_at"),
            destination)
        .stream()
        .findFirst();
  }

  @Override
  public Optional<Delivery> held(Lease lease) {
    return statements
        .query(
            "select " + Rows.COLUMNS + " from delivery d where d.id = ? and d.lease = ? for update",
            Rows::delivery,
            lease.delivery().id(),
            lease.token())
        .stream()
        .findFirst();
  }

  @Override
  public Optional<String> reference(String storyId, String destination) {
    return statements
        .query(
            "select reference from delivery where story_id = ? and destination = ?"
                + " and state = 'acknowledged' and reference is not null"
                + " order by version desc limit 1",
            row -> row.getString("reference"),
            storyId,
            destination)
        .stream()
        .findFirst();
  }

  @Override
  public long begin(long delivery, Instant at, String hash) {
    statements.update(
        "update delivery set tries = tries + 1, misses = 0, hash = ? where id = ?", hash, delivery);
    return statements
        .query(
            "insert into delivery_attempt (delivery_id, destination, started_at, hash)"
                + " select id, destination, ?, ? from delivery where id = ? returning id",
            row -> row.getLong("id"),
            at,
            hash,
            delivery)
        .getFirst();
  }

  @Override
  public void end(Lease lease, @Nullable Long attempt, Instant at, Answer answer) {
    long delivery = lease.delivery().id();
    String word = Rows.word(answer);
    String said = kept(answer.said());
    if (attempt == null) {
      statements.update(
          "insert into delivery_attempt (delivery_id, destination, started_at, ended_at, answer, said)"
              + " select id, destination, ?, ?, ?, ? from delivery where id = ?",
          at,
          at,
          word,
          said,
          delivery);
    } else {
      statements.update(
          "update delivery_attempt set ended_at = ?, answer = ?, said = ? where id = ?",
          at,
          word,
          said,
          attempt);
    }
    statements.update(
        "update delivery set answer = ?, said = ?, misses = misses + ? where id = ? and lease = ?",
        word,
        said,
        attempt == null ? 1 : 0,
        delivery,
        lease.token());
  }

  /** As PostgreSQL takes it, whatever a receiver wrote. */
  private static String kept(String said) {
    String kept = said.replace('\0', '\uFFFD');
    return kept.length() > LONGEST_SAID ? kept.substring(0, LONGEST_SAID) : kept;
  }
}
