package org.dragoman.publish.rebuild.db;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.UncheckedIOException;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import javax.sql.DataSource;
import org.dragoman.outbox.db.Statements;
import org.dragoman.publish.rebuild.Job;
import org.dragoman.publish.rebuild.Job.Progress;
import org.dragoman.publish.rebuild.Job.State;
import org.dragoman.publish.rebuild.Jobs;
import org.dragoman.publish.rebuild.Order;
import org.dragoman.publish.rebuild.Report;

/** The table {@code rebuild}. */
@ApplicationScoped
public class PostgresJobs implements Jobs {

  /** Notified when there is one more. */
  public static final String CHANNEL = "dragoman_rebuild";

  /** Only one may run: all use the same shadow. */
  private static final String BEGIN =
      """
      update rebuild
         set state = 'running', held_until = ?, run = run + 1, read = 0, of = 0, carried = 0
       where id = (select id from rebuild where state = 'waiting' order by ordered_at limit 1)
         and not exists (select from rebuild where state = 'running')
      returning *
      """;

  private static final String TAKE_BACK =
      """
      update rebuild
         set state = case when run < ? then 'waiting' else 'failed' end,
             ended_at = case when run < ? then null else ?::timestamptz end,
             failure = case when run < ? then null else ? end,
             held_until = null
       where state = 'running' and held_until < ?
         -- Free once the connection of whoever held it is gone.
         and pg_try_advisory_xact_lock(hashtext('rebuild held'))
      """;

  /** Another may have begun it since. */
  private static final String THIS_RUN = " where id = ? and run = ? and state = 'running'";

  private final Statements statements;
  private final ObjectMapper mapper;

  PostgresJobs(DataSource database, ObjectMapper mapper) {
    this.statements = new Statements(database);
    this.mapper = mapper;
  }

  @Override
  public void add(UUID id, Order order, String by, Instant now) {
    statements.update(
        "insert into rebuild (id, ordered, ordered_by, ordered_at, state)"
            + " values (?, ?::jsonb, ?, ?, 'waiting')",
        id,
        write(OrderJson.of(order)),
        by,
        now);
    wake();
  }

  @Override
  public Optional<Job> find(UUID id) {
    return statements.query("select * from rebuild where id = ?", this::job, id).stream()
        .findFirst();
  }

  @Override
  public List<Job> newest(int limit) {
    return statements.query(
        "select * from rebuild order by ordered_at desc limit ?", this::job, limit);
  }

  @Override
  public void takeBack(Instant now, int runs, String why) {
    statements.update(TAKE_BACK, runs, runs, now, runs, why, now);
  }

  @Override
  public Optional<Job> begin(Instant until) {
    // Two that begin at once would each see no other.
    statements.query("select pg_advisory_xact_lock(hashtext('rebuild'))", _ -> true);
    return statements.query(BEGIN, this::job, until).stream().findFirst();
  }

  @Override
  public void progress(Job job, Progress progress, Instant until) {
    int running =
        statements.update(
            "update rebuild set read = ?, of = ?, carried = ?, held_until = ?" + THIS_RUN,
            progress.read(),
            progress.of(),
            progress.carried(),
            until,
            job.id(),
            job.run());
    if (running == 0) {
      throw new GivenUp();
    }
  }

  @Override
  public void hold() {
    statements.query("select pg_advisory_xact_lock(hashtext('rebuild held'))", _ -> true);
    List<Boolean> running =
        statements.query("select id from rebuild where state = 'running' for update", _ -> true);
    if (running.isEmpty()) {
      throw new GivenUp();
    }
  }

  @Override
  public void letGo(Job job) {
    statements.update(
        "update rebuild set state = 'waiting', held_until = null" + THIS_RUN, job.id(), job.run());
    wake();
  }

  @Override
  public void end(Job job, State.Done done) {
    statements.update(
        "update rebuild set state = 'done', ended_at = ?, report = ?::jsonb" + THIS_RUN,
        done.at(),
        write(done.report()),
        job.id(),
        job.run());
  }

  @Override
  public void end(Job job, State.Failed failed) {
    statements.update(
        "update rebuild set state = 'failed', ended_at = ?, failure = ?" + THIS_RUN,
        failed.at(),
        failed.why(),
        job.id(),
        job.run());
  }

  @Override
  public boolean cancel(UUID id, State.Failed failed) {
    boolean free =
        statements
            .query(
                "select pg_try_advisory_xact_lock(hashtext('rebuild held')) as free",
                row -> row.getBoolean("free"))
            .getFirst();
    if (free) {
      statements.update(
          "update rebuild set state = 'failed', ended_at = ?, failure = ?"
              + " where id = ? and state in ('waiting', 'running')",
          failed.at(),
          failed.why(),
          id);
      // The next one need not wait for a sweep.
      wake();
    }
    return free;
  }

  private void wake() {
    statements.query("select pg_notify(?, '')", _ -> true, CHANNEL);
  }

  private Job job(ResultSet row) throws SQLException {
    return new Job(
        row.getObject("id", UUID.class),
        read(row.getString("ordered"), OrderJson.class).order(),
        row.getString("ordered_by"),
        Statements.required(row, "ordered_at"),
        row.getInt("run"),
        state(row),
        new Progress(row.getLong("read"), row.getLong("of"), row.getLong("carried")));
  }

  private State state(ResultSet row) throws SQLException {
    return switch (row.getString("state")) {
      case "waiting" -> new State.Waiting();
      case "running" -> new State.Running();
      case "done" ->
          new State.Done(
              Statements.required(row, "ended_at"), read(row.getString("report"), Report.class));
      case "failed" ->
          new State.Failed(
              Statements.required(row, "ended_at"),
              Objects.requireNonNullElse(row.getString("failure"), ""));
      case String other -> throw new IllegalStateException("state of a rebuild: " + other);
    };
  }

  private String write(Object value) {
    try {
      return mapper.writeValueAsString(value);
    } catch (JsonProcessingException impossible) {
      throw new UncheckedIOException(impossible);
    }
  }

  private <T> T read(String json, Class<T> type) {
    try {
      return mapper.readValue(json, type);
    } catch (JsonProcessingException damaged) {
      throw new UncheckedIOException(damaged);
    }
  }
}
