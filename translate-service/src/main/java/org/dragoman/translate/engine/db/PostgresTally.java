package org.dragoman.translate.engine.db;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import javax.sql.DataSource;
import org.dragoman.outbox.db.Statements;
import org.dragoman.translate.engine.Tally;
import org.dragoman.translate.engine.Tally.Line;
import org.dragoman.translate.engine.Totals;
import org.jspecify.annotations.Nullable;

/** The table {@code engine_spending}, which all replicas add to. */
public final class PostgresTally implements Tally.Store {

  private static final String ADD =
      """
      insert into engine_spending as known
        (day, engine, pair, model, calls, sent, billed, tokens_in, tokens_out, cost)
      values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
      on conflict (day, engine, pair, model) do update set
        calls = known.calls + excluded.calls,
        sent = known.sent + excluded.sent,
        billed = known.billed + excluded.billed,
        tokens_in = known.tokens_in + excluded.tokens_in,
        tokens_out = known.tokens_out + excluded.tokens_out,
        cost = known.cost + excluded.cost
      """;

  private record Row(Line line, Totals totals) {}

  private final Statements statements;

  public PostgresTally(DataSource dataSource) {
    this.statements = new Statements(dataSource);
  }

  @Override
  public void add(Map<Line, Totals> spent) {
    List<@Nullable Object[]> rows = new ArrayList<>();
    // In one order everywhere, so that replicas never wait for each other crosswise.
    spent.entrySet().stream()
        .sorted(Map.Entry.comparingByKey(Comparator.comparing(Line::toString)))
        .forEach(one -> rows.add(values(one.getKey(), one.getValue())));
    statements.batch(ADD, rows);
  }

  private static @Nullable Object[] values(Line line, Totals totals) {
    return new @Nullable Object[] {
      line.day(),
      line.engine(),
      line.pair(),
      line.model(),
      totals.calls(),
      totals.sent(),
      totals.billed(),
      totals.tokensIn(),
      totals.tokensOut(),
      totals.cost()
    };
  }

  @Override
  public Map<Line, Totals> since(LocalDate first) {
    Map<Line, Totals> found = new HashMap<>();
    statements
        .query(
            "select * from engine_spending where day >= ?",
            row ->
                new Row(
                    new Line(
                        row.getObject("day", LocalDate.class),
                        row.getString("engine"),
                        row.getString("pair"),
                        row.getString("model")),
                    new Totals(
                        row.getLong("calls"),
                        row.getLong("sent"),
                        row.getLong("billed"),
                        row.getLong("tokens_in"),
                        row.getLong("tokens_out"),
                        row.getBigDecimal("cost"))),
            first)
        .forEach(row -> found.put(row.line(), row.totals()));
    return found;
  }
}
