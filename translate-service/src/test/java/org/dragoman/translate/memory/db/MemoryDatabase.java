package org.dragoman.translate.memory.db;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.InputStream;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Objects;
import javax.sql.DataSource;
import org.dragoman.infrastructure.Infrastructure;
import org.dragoman.infrastructure.postgres.Database;
import org.dragoman.translate.translation.WorkDatabase;
import org.postgresql.ds.PGSimpleDataSource;

/** A real database with the tables of the memory; every statement is a transaction of its own. */
final class MemoryDatabase {

  private static final List<String> SCRIPTS =
      List.of("V10__memory.sql", "V20__memory_matches.sql", "V22__memory_search_capitals.sql");

  private final PGSimpleDataSource dataSource = new PGSimpleDataSource();

  MemoryDatabase() {
    Database database = Infrastructure.shared().newDatabase();
    dataSource.setUrl(database.jdbcUrl());
    dataSource.setUser(database.user());
    dataSource.setPassword(database.password());
    SCRIPTS.forEach(script -> execute(read(script)));
  }

  /** The same tables where transactions are made by hand. */
  static void into(WorkDatabase work) {
    SCRIPTS.forEach(script -> work.execute(read(script)));
  }

  DataSource dataSource() {
    return dataSource;
  }

  void execute(String sql) {
    try (Connection connection = dataSource.getConnection();
        Statement statement = connection.createStatement()) {
      statement.execute(sql);
    } catch (SQLException broken) {
      throw new IllegalStateException(broken);
    }
  }

  private static String read(String script) {
    try (InputStream in = MemoryDatabase.class.getResourceAsStream("/db/migration/" + script)) {
      return new String(Objects.requireNonNull(in, script).readAllBytes(), UTF_8);
    } catch (IOException broken) {
      throw new IllegalStateException(broken);
    }
  }
}
