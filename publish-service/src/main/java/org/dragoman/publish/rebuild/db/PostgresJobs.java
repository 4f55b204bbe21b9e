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
      update rebuild set state = 'running', held_until = ?
       where id = (select id from rebuild where state = 'waiting' order by ordered_at limit 1)
         and not exists (select from rebuild where state = 'running')
      returning *
      """;

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
    statements.query("select pg_notify(?, '')", _ -> true, CHANNEL);
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
  public int giveUp(Instant now, String why) {
    return statements.update(
        "update rebuild set state = 'failed', ended_at = ?, failure = ?"
            + " where state = 'running' and held_until < ?"
            // Free once the connection of whoever held it is gone.
            + " and pg_try_advisory_xact_lock(hashtext('rebuild held'))",
        now,
        why,
        now);
  }

  @Override
  public Optional<Job> begin(Instant until) {
    // Two that begin at once would each see no other.
    statements.query("select pg_advisory_xact_lock(hashtext('rebuild'))", _ -> true);
    return statements.query(BEGIN, this::job, until).stream().findFirst();
  }

  @Override
  public void progress(UUID id, long read, long of, Instant until) {
    int running =
        statements.update(
            "update rebuild set read = ?, of = ?, held_until = ? where id = ? and state = 'running'",
            read,
            of,
            until,
            id);
    if (running == 0) {
      throw new IllegalStateException("The rebuild was given up.");
    }
  }

  @Override
  public void hold() {
    statements.query("select pg_advisory_xact_lock(hashtext('rebuild held'))", _ -> true);
    List<Boolean> running =
        statements.query("select id from rebuild where state = 'running' for update", _ -> true);
    if (running.isEmpty()) {
      throw new IllegalStateException("The rebuild was given up.");
    }
  }

  @Override
  public void end(UUID id, State.Done done) {
    statements.update(
        "update rebuild set state = 'done', ended_at = ?, report = ?::jsonb"
            + " where id = ? and state = 'running'",
        done.at(),
        write(done.report()),
        id);
  }

  @Override
  public void end(UUID id, State.Failed failed) {
    statements.update(
        "update rebuild set state = 'failed', ended_at = ?, failure = ?"
            + " where id = ? and state = 'running'",
        failed.at(),
        failed.why(),
        id);
  }

  private Job job(ResultSet row) throws SQLException {
    return new Job(
        row.getObject("id", UUID.class),
        read(row.getString("ordered"), OrderJson.class).order(),
        row.getString("ordered_by"),
        Statements.required(row, "ordered_at"),
        state(row),
        row.getLong("read"),
        row.getLong("of"));
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
