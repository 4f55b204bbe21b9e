package org.dragoman.publish.front.db;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Array;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javax.sql.DataSource;
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

  private final DataSource database;

  PostgresFronts(DataSource database) {
    this.database = database;
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
    try (Connection connection = database.getConnection();
        PreparedStatement insert = connection.prepareStatement(KEEP)) {
      Array pinned = connection.createArrayOf("text", front.front().pinned().toArray());
      insert.setString(1, front.language());
      insert.setInt(2, front.revision());
      insert.setString(3, front.front().lead());
      insert.setArray(4, pinned);
      insert.setString(5, front.by());
      insert.setObject(6, front.at() == null ? null : front.at().atOffset(ZoneOffset.UTC));
      try (ResultSet told = insert.executeQuery()) {
        return told.next();
      }
    } catch (SQLException broken) {
      throw new IllegalStateException("front page cannot be written", broken);
    }
  }

  private List<KeptFront> select(String sql, Object... values) {
    try (Connection connection = database.getConnection();
        PreparedStatement select = connection.prepareStatement(sql)) {
      for (int i = 0; i < values.length; i++) {
        select.setObject(i + 1, values[i]);
      }
      List<KeptFront> fronts = new ArrayList<>();
      try (ResultSet rows = select.executeQuery()) {
        while (rows.next()) {
          fronts.add(front(rows));
        }
      }
      return List.copyOf(fronts);
    } catch (SQLException broken) {
      throw new IllegalStateException("front page cannot be read", broken);
    }
  }

  private static KeptFront front(ResultSet row) throws SQLException {
    return new KeptFront(
        row.getString("language"),
        row.getInt("revision"),
        new Front(row.getString("lead"), List.of((String[]) row.getArray("pinned").getArray())),
        row.getString("arranged_by"),
        row.getObject("arranged_at", OffsetDateTime.class).toInstant());
  }
}
