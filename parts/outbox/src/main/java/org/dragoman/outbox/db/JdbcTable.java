package org.dragoman.outbox.db;

import java.sql.Array;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import javax.sql.DataSource;
import org.dragoman.events.WireRecord;
import org.dragoman.outbox.Row;
import org.dragoman.outbox.Table;
import org.jspecify.annotations.Nullable;

/** The outbox table on PostgreSQL; every statement commits by itself. */
public final class JdbcTable implements Table {

  /** A batch of the largest records would not fit into memory: it is cut after so many bytes. */
  private static final int BATCH_BYTES = 32 * 1024 * 1024;

  private static final int PRUNE_ROWS = 5_000;

  private static final String UNSENT =
      """
      with head as (
        select id, coalesce(octet_length(value), 0) as size from outbox
        where sent_at is null and refused_at is null and shard = any(?)
        order by id limit ?),
      fitting as (
        select id, sum(size) over (order by id) - size as before from head)
      select o.id, o.topic, o.key, o.header_names, o.header_values, o.value
      from fitting join outbox o using (id) where before < ? order by id
      """;

  // Each from its partial index: one query with "or" would read a week of sent rows.
  private static final String DEPTH =
      """
      select
        (select count(*) from outbox where sent_at is null and refused_at is null),
        coalesce((select extract(epoch from clock_timestamp() - created_at) from outbox
          where sent_at is null and refused_at is null order by id limit 1), 0),
        (select count(*) from outbox where refused_at is not null)
      """;

  private static final String PRUNE =
      """
      delete from outbox where id in (
        select id from outbox where sent_at < clock_timestamp() - make_interval(secs => ?) limit ?)
      """;

  private final DataSource dataSource;

  public JdbcTable(DataSource dataSource) {
    this.dataSource = dataSource;
  }

  @Override
  public List<Row> unsent(Set<Integer> shards, int limit) {
    return call(
        UNSENT,
        query -> {
          query.setArray(1, query.getConnection().createArrayOf("int2", shards.toArray()));
          query.setInt(2, limit);
          query.setInt(3, BATCH_BYTES);
          try (ResultSet found = query.executeQuery()) {
            List<Row> rows = new ArrayList<>();
            while (found.next()) {
              rows.add(row(found));
            }
            return rows;
          }
        });
  }

  /** Of {@code id, topic, key, header_names, header_values, value}, in this order. */
  static Row row(ResultSet found) throws SQLException {
    String[] names = (String[]) array(found, 4);
    byte[][] values = (byte[][]) array(found, 5);
    List<WireRecord.Header> headers = new ArrayList<>();
    for (int i = 0; i < names.length; i++) {
      headers.add(new WireRecord.Header(StoredText.read(names[i]), values[i]));
    }
    WireRecord record =
        new WireRecord(found.getString(2), found.getBytes(3), headers, found.getBytes(6));
    return new Row(found.getLong(1), record);
  }

  private static Object array(ResultSet found, int column) throws SQLException {
    Array array = found.getArray(column);
    return array.getArray();
  }

  @Override
  public void markSent(Collection<Long> ids) {
    call(
        "update outbox set sent_at = clock_timestamp() where id = any(?)",
        update -> {
          update.setArray(1, update.getConnection().createArrayOf("int8", ids.toArray()));
          return update.executeUpdate();
        });
  }

  @Override
  public void markRefused(long id, String reason) {
    call(
        "update outbox set refused_at = clock_timestamp(), reason = ? where id = ?",
        update -> {
          update.setString(1, StoredText.shown(reason));
          update.setLong(2, id);
          return update.executeUpdate();
        });
  }

  @Override
  public Depth depth() {
    return call(
        DEPTH,
        query -> {
          try (ResultSet found = query.executeQuery()) {
            found.next();
            Duration age = Duration.ofMillis(Math.round(found.getDouble(2) * 1000));
            return new Depth(found.getLong(1), age, found.getLong(3));
          }
        });
  }

  @Override
  public int prune(Duration retention) {
    int pruned = 0;
    int rows;
    do {
      rows =
          call(
              PRUNE,
              delete -> {
                delete.setDouble(1, retention.toSeconds());
                delete.setInt(2, PRUNE_ROWS);
                return delete.executeUpdate();
              });
      pruned += rows;
    } while (rows == PRUNE_ROWS);
    return pruned;
  }

  private interface Work<T extends @Nullable Object> {
    T on(PreparedStatement statement) throws SQLException;
  }

  private <T> T call(String sql, Work<T> work) {
    try (Connection connection = dataSource.getConnection();
        PreparedStatement statement = connection.prepareStatement(sql)) {
      return work.on(statement);
    } catch (SQLException e) {
      throw new OutboxUnavailable("Outbox: could not read or mark", e);
    }
  }
}
