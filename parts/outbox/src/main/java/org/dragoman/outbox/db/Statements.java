package org.dragoman.outbox.db;

import java.sql.Array;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/** Runs SQL on the connection of the caller's transaction. */
public final class Statements {

  private final DataSource dataSource;

  public Statements(DataSource dataSource) {
    this.dataSource = dataSource;
  }

  /** Makes a value of the row a result set stands on. */
  public interface RowReader<T> {
    T read(ResultSet row) throws SQLException;
  }

  public int update(String sql, @Nullable Object... values) {
    try (Connection connection = dataSource.getConnection();
        PreparedStatement statement = connection.prepareStatement(sql)) {
      bind(connection, statement, values);
      return statement.executeUpdate();
    } catch (SQLException broken) {
      throw new DatabaseUnavailable(broken);
    }
  }

  /** One statement for many rows of values, sent together. */
  public void batch(String sql, List<@Nullable Object[]> rows) {
    if (rows.isEmpty()) {
      return;
    }
    try (Connection connection = dataSource.getConnection();
        PreparedStatement statement = connection.prepareStatement(sql)) {
      for (@Nullable Object[] values : rows) {
        bind(connection, statement, values);
        statement.addBatch();
      }
      statement.executeBatch();
    } catch (SQLException broken) {
      throw new DatabaseUnavailable(broken);
    }
  }

  public <T> List<T> query(String sql, RowReader<T> reader, @Nullable Object... values) {
    try (Connection connection = dataSource.getConnection();
        PreparedStatement statement = connection.prepareStatement(sql)) {
      bind(connection, statement, values);
      List<T> found = new ArrayList<>();
      try (ResultSet rows = statement.executeQuery()) {
        while (rows.next()) {
          found.add(reader.read(rows));
        }
      }
      return found;
    } catch (SQLException broken) {
      throw new DatabaseUnavailable(broken);
    }
  }

  /** The texts of a {@code text[]} column. */
  public static List<String> texts(ResultSet row, String column) throws SQLException {
    Array array = row.getArray(column);
    return array == null ? List.of() : List.of((String[]) array.getArray());
  }

  public static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
    OffsetDateTime value = row.getObject(column, OffsetDateTime.class);
    return value == null ? null : value.toInstant();
  }

  public static Instant required(ResultSet row, String column) throws SQLException {
    return Objects.requireNonNull(instant(row, column), column);
  }

  private static void bind(
      Connection connection, PreparedStatement statement, @Nullable Object[] values)
      throws SQLException {
    for (int i = 0; i < values.length; i++) {
      switch (values[i]) {
        case Instant instant ->
            statement.setObject(i + 1, OffsetDateTime.ofInstant(instant, ZoneOffset.UTC));
        case UUID[] ids -> statement.setArray(i + 1, connection.createArrayOf("uuid", ids));
        case Long[] keys -> statement.setArray(i + 1, connection.createArrayOf("int8", keys));
        case Integer[] keys -> statement.setArray(i + 1, connection.createArrayOf("int4", keys));
        case Double[] numbers ->
            statement.setArray(i + 1, connection.createArrayOf("float8", numbers));
        case Instant[] instants -> statement.setArray(i + 1, instants(connection, instants));
        case String[] texts -> statement.setArray(i + 1, connection.createArrayOf("text", texts));
        case null, default -> statement.setObject(i + 1, values[i]);
      }
    }
  }

  private static Array instants(Connection connection, @Nullable Instant[] instants)
      throws SQLException {
    @Nullable String[] texts = new String[instants.length];
    for (int i = 0; i < instants.length; i++) {
      Instant instant = instants[i];
      texts[i] = instant == null ? null : instant.toString();
    }
    return connection.createArrayOf("timestamptz", texts);
  }

  /** The integers of an {@code integer[]} column. */
  public static int[] integers(ResultSet row, String column) throws SQLException {
    Integer[] boxed = (Integer[]) row.getArray(column).getArray();
    int[] plain = new int[boxed.length];
    for (int i = 0; i < plain.length; i++) {
      plain[i] = boxed[i];
    }
    return plain;
  }

  /** The database could not be used; the transaction is lost and may be tried again. */
  public static final class DatabaseUnavailable extends RuntimeException {
    private static final long serialVersionUID = 1L;

    DatabaseUnavailable(SQLException cause) {
      super(cause);
    }
  }
}
