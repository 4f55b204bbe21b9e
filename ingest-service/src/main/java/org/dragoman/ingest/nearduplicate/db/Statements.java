package org.dragoman.ingest.nearduplicate.db;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import javax.sql.DataSource;

/** Runs SQL on the connection of the caller's transaction. */
final class Statements {
  private final DataSource dataSource;

  Statements(DataSource dataSource) {
    this.dataSource = dataSource;
  }

  /** Makes a value of the row a result set stands on. */
  interface RowReader<T> {
    T read(ResultSet row) throws SQLException;
  }

  int update(String sql, Object... values) {
    try (Connection connection = dataSource.getConnection();
        PreparedStatement statement = connection.prepareStatement(sql)) {
      bind(connection, statement, values);
      return statement.executeUpdate();
    } catch (SQLException broken) {
      throw new ComparisonsUnavailable(broken);
    }
  }

  <T> List<T> query(String sql, RowReader<T> reader, Object... values) {
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
      throw new ComparisonsUnavailable(broken);
    }
  }

  static Instant instant(ResultSet row, String column) throws SQLException {
    return row.getObject(column, OffsetDateTime.class).toInstant();
  }

  private static void bind(Connection connection, PreparedStatement statement, Object[] values)
      throws SQLException {
    for (int i = 0; i < values.length; i++) {
      switch (values[i]) {
        case Instant instant ->
            statement.setObject(i + 1, OffsetDateTime.ofInstant(instant, ZoneOffset.UTC));
        case UUID[] ids -> statement.setArray(i + 1, connection.createArrayOf("uuid", ids));
        case Long[] keys -> statement.setArray(i + 1, connection.createArrayOf("bigint", keys));
        case Integer[] numbers ->
            statement.setArray(i + 1, connection.createArrayOf("integer", numbers));
        case Double[] numbers ->
            statement.setArray(i + 1, connection.createArrayOf("float8", numbers));
        case Object value -> statement.setObject(i + 1, value);
      }
    }
  }

  /** The database could not be used; the transaction is lost and may be tried again. */
  static final class ComparisonsUnavailable extends RuntimeException {
    private static final long serialVersionUID = 1L;

    ComparisonsUnavailable(SQLException cause) {
      super(cause);
    }
  }
}
