package org.dragoman.publish.delivery.db;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Objects;
import java.util.UUID;
import org.dragoman.outbox.db.Statements;
import org.dragoman.publish.channel.Answer;
import org.dragoman.publish.delivery.Delivery;
import org.dragoman.publish.delivery.State;
import org.jspecify.annotations.Nullable;

/** Between deliveries and their rows. */
final class Rows {
  static final String COLUMNS =
      "d.id, d.story_id, d.version, d.destination, d.title, d.published_at, d.reason, d.tries,"
          + " d.misses, d.state, d.due_at, d.lease, d.settled_at, d.overtaken_by, d.reference";

  private Rows() {}

  static Delivery delivery(ResultSet row) throws SQLException {
    return new Delivery(
        row.getLong("id"),
        row.getString("story_id"),
        row.getInt("version"),
        row.getString("destination"),
        row.getString("title"),
        Statements.required(row, "published_at"),
        row.getString("reason"),
        row.getInt("tries"),
        row.getInt("misses"),
        state(row));
  }

  private static State state(ResultSet row) throws SQLException {
    String word = row.getString("state");
    return switch (word) {
      case "due" -> new State.Due(Statements.required(row, "due_at"));
      case "leased" ->
          new State.Leased(
              Statements.required(row, "due_at"),
              Objects.requireNonNull(row.getObject("lease", UUID.class)));
      case "acknowledged" ->
          new State.Acknowledged(
              Statements.required(row, "settled_at"), row.getString("reference"));
      case "parked" -> new State.Parked(Statements.required(row, "settled_at"));
      case "overtaken" ->
          new State.Overtaken(Statements.required(row, "settled_at"), row.getInt("overtaken_by"));
      case "closed" -> new State.Closed(Statements.required(row, "settled_at"));
      default -> throw new IllegalStateException("state: " + word);
    };
  }

  static String word(Answer answer) {
    return switch (answer) {
      case Answer.Acknowledged _ -> "acknowledged";
      case Answer.Postponed _ -> "postponed";
      case Answer.Refused _ -> "refused";
    };
  }

  /**
   * The columns a state stands in: {@code state, due_at, lease, settled_at, overtaken_by,
   * reference}.
   */
  record Columns(
      String state,
      @Nullable Instant dueAt,
      @Nullable UUID lease,
      @Nullable Instant settledAt,
      @Nullable Integer overtakenBy,
      @Nullable String reference) {
    static Columns of(State state) {
      String word = state.word();
      return switch (state) {
        case State.Due(var from) -> new Columns(word, from, null, null, null, null);
        case State.Leased(var until, var token) ->
            new Columns(word, until, token, null, null, null);
        case State.Acknowledged(var at, var reference) ->
            new Columns(word, null, null, at, null, reference);
        case State.Parked(var at) -> new Columns(word, null, null, at, null, null);
        case State.Closed(var at) -> new Columns(word, null, null, at, null, null);
        case State.Overtaken(var at, var by) -> new Columns(word, null, null, at, by, null);
      };
    }
  }
}
