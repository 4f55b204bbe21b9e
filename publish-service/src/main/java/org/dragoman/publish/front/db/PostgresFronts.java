package org.dragoman.publish.front.db;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import javax.sql.DataSource;
import org.dragoman.outbox.db.Statements;
import org.dragoman.publish.front.Front;
import org.dragoman.publish.front.FrontShelf;
import org.dragoman.publish.front.KeptFront;

/** The table {@code front_order}, one row a change. */
@ApplicationScoped
class PostgresFronts implements FrontShelf {
  private static final String COLUMNS =
      "select language, revision, lead, pinned, arranged_by, arranged_at from front_order"
          + " where language = ? ";

  /** In one statement, so that nobody hears of an order that is not kept. */
  private static final String KEEP =
      """
      with kept as (
        insert into front_order (language, revision, lead, pinned, arranged_by, arranged_at)
        values (?, ?, ?, ?, ?, ?)
        on conflict do nothing
        returning language, revision, arranged_by)
      select pg_notify('front', json_build_object(
        'language', language, 'revision', revision, 'by', arranged_by)::text)
      from kept
      """;

  private final Statements statements;

  PostgresFronts(DataSource database) {
    this.statements = new Statements(database);
  }

  @Override
  public Optional<KeptFront> newest(String language) {
    return select(COLUMNS + "order by revision desc limit 1", language).stream().findFirst();
  }

  @Override
  public Optional<KeptFront> at(String language, int revision) {
    return select(COLUMNS + "and revision = ?", language, revision).stream().findFirst();
  }

  @Override
  public List<KeptFront> history(String language, int before, int limit) {
    return select(
        COLUMNS + "and revision < ? order by revision desc limit ?", language, before, limit);
  }

  @Override
  public boolean keep(KeptFront front) {
    List<Boolean> told =
        statements.query(
            KEEP,
            _ -> true,
            front.language(),
            front.revision(),
            front.front().lead(),
            front.front().pinned().toArray(String[]::new),
            front.by(),
            front.at());
    return !told.isEmpty();
  }

  private List<KeptFront> select(String sql, Object... values) {
    return statements.query(sql, PostgresFronts::front, values);
  }

  private static KeptFront front(ResultSet row) throws SQLException {
    return new KeptFront(
        row.getString("language"),
        row.getInt("revision"),
        new Front(row.getString("lead"), Statements.texts(row, "pinned")),
        row.getString("arranged_by"),
        Statements.required(row, "arranged_at"));
  }
}
