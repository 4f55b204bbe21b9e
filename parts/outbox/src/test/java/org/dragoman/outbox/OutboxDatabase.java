package org.dragoman.outbox;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.util.List;
import javax.sql.DataSource;
import org.dragoman.events.WireRecord;
import org.dragoman.events.json.JsonEventCodec;
import org.dragoman.infrastructure.Infrastructure;
import org.dragoman.infrastructure.postgres.Database;
import org.dragoman.outbox.db.JdbcOutbox;
import org.postgresql.ds.PGSimpleDataSource;

/** A fresh database with the outbox tables, and transactions on it by hand. */
final class OutboxDatabase {
  static final int SHARDS = 8;

  private final PGSimpleDataSource dataSource = new PGSimpleDataSource();

  OutboxDatabase() throws SQLException, IOException {
    Database database = Infrastructure.shared().newDatabase();
    dataSource.setUrl(database.jdbcUrl());
    dataSource.setUser(database.user());
    dataSource.setPassword(database.password());
    try (Connection connection = dataSource.getConnection();
        var statement = connection.createStatement();
        var script = OutboxDatabase.class.getResourceAsStream("/db/outbox/V1.0__outbox.sql")) {
      statement.execute(new String(script.readAllBytes(), UTF_8));
    }
  }

  DataSource dataSource() {
    return dataSource;
  }

  Connection begin() throws SQLException {
    Connection connection = dataSource.getConnection();
    connection.setAutoCommit(false);
    return connection;
  }

  /** Writes into the open transaction of that connection. */
  static void write(Connection connection, String key, String value) {
    write(connection, record(key, value.getBytes(UTF_8)));
  }

  static void write(Connection connection, WireRecord record) {
    new JdbcOutbox(
            joining(connection),
            () -> true,
            new JsonEventCodec(),
            Clock.systemUTC(),
            "/test-service",
            SHARDS)
        .send(record);
  }

  void commit(String key, String... values) throws SQLException {
    try (Connection connection = begin()) {
      for (String value : values) {
        write(connection, key, value);
      }
      connection.commit();
    }
  }

  static WireRecord record(String key, byte[] value) {
    WireRecord.Header id =
        new WireRecord.Header("ce_id", (key + "/" + value.length).getBytes(UTF_8));
    return new WireRecord("articles.raw", key.getBytes(UTF_8), List.of(id), value);
  }

  long count(String condition) throws SQLException {
    try (Connection connection = dataSource.getConnection();
        var query = connection.prepareStatement("select count(*) from outbox where " + condition);
        var found = query.executeQuery()) {
      found.next();
      return found.getLong(1);
    }
  }

  void execute(String sql) throws SQLException {
    try (Connection connection = dataSource.getConnection();
        var statement = connection.createStatement()) {
      statement.execute(sql);
    }
  }

  /** As a transaction manager would: the same connection each time, closed by nobody. */
  private static DataSource joining(Connection connection) {
    ClassLoader loader = OutboxDatabase.class.getClassLoader();
    Connection kept =
        (Connection)
            Proxy.newProxyInstance(
                loader,
                new Class<?>[] {Connection.class},
                (_, method, arguments) ->
                    method.getName().equals("close") ? null : method.invoke(connection, arguments));
    return (DataSource)
        Proxy.newProxyInstance(loader, new Class<?>[] {DataSource.class}, (_, _, _) -> kept);
  }
}
