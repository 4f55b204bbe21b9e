package org.dragoman.translate.translation;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.InputStream;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.function.Supplier;
import javax.sql.DataSource;
import org.dragoman.infrastructure.Infrastructure;
import org.dragoman.infrastructure.postgres.Database;
import org.dragoman.outbox.Transactions;
import org.postgresql.ds.PGSimpleDataSource;

/** A real database with the tables of the work, and transactions on it by hand. */
public final class WorkDatabase implements Transactions, AutoCloseable {

  private static final int CONNECTIONS = 12;
  private static final List<String> SCRIPTS =
      List.of(
          "/db/outbox/V1.0__outbox.sql",
          "/db/migration/V11__translation.sql",
          "/db/migration/V12__failed_work.sql",
          "/db/migration/V50__lanes_and_completion.sql",
          "/db/migration/V51__kept.sql");

  private final BlockingQueue<Connection> pool = new ArrayBlockingQueue<>(CONNECTIONS);
  private final ThreadLocal<Connection> current = new ThreadLocal<>();
  private final PGSimpleDataSource plain = new PGSimpleDataSource();

  public WorkDatabase() {
    try {
      Database database = Infrastructure.shared().newDatabase();
      plain.setUrl(database.jdbcUrl());
      plain.setUser(database.user());
      plain.setPassword(database.password());
      for (int i = 0; i < CONNECTIONS; i++) {
        Connection connection = plain.getConnection();
        connection.setAutoCommit(false);
        pool.add(connection);
      }
      for (String script : SCRIPTS) {
        execute(read(script));
      }
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }

  private static String read(String script) {
    try (InputStream in = WorkDatabase.class.getResourceAsStream(script)) {
      return new String(Objects.requireNonNull(in, script).readAllBytes(), UTF_8);
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
  }

  /** Connections outside any transaction, for a listener. */
  public DataSource plain() {
    return plain;
  }

  /** Connections that join the thread's transaction. */
  public DataSource joining() {
    ClassLoader loader = WorkDatabase.class.getClassLoader();
    return (DataSource)
        Proxy.newProxyInstance(
            loader,
            new Class<?>[] {DataSource.class},
            (_, _, _) -> {
              Connection mine = Objects.requireNonNull(current.get(), "no transaction");
              return Proxy.newProxyInstance(
                  loader,
                  new Class<?>[] {Connection.class},
                  (_, method, arguments) -> {
                    try {
                      return method.getName().equals("close")
                          ? null
                          : method.invoke(mine, arguments);
                    } catch (java.lang.reflect.InvocationTargetException e) {
                      throw e.getCause();
                    }
                  });
            });
  }

  public boolean active() {
    return current.get() != null;
  }

  @Override
  public <T> T call(Supplier<T> work) {
    if (current.get() != null) {
      return work.get();
    }
    Connection connection;
    try {
      connection = pool.take();
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
    current.set(connection);
    try {
      T result = work.get();
      connection.commit();
      return result;
    } catch (SQLException | RuntimeException e) {
      try {
        connection.rollback();
      } catch (SQLException broken) {
        e.addSuppressed(broken);
      }
      throw e instanceof RuntimeException unchecked ? unchecked : new IllegalStateException(e);
    } finally {
      current.remove();
      pool.add(connection);
    }
  }

  public void execute(String sql) {
    try (Connection connection = plain.getConnection();
        Statement statement = connection.createStatement()) {
      statement.execute(sql);
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }

  /** The one number a query answers. */
  public long count(String sql) {
    try (Connection connection = plain.getConnection();
        Statement statement = connection.createStatement();
        ResultSet row = statement.executeQuery(sql)) {
      row.next();
      return row.getLong(1);
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }

  @Override
  public void close() {
    for (Connection connection : pool) {
      try {
        connection.close();
      } catch (SQLException e) {
        throw new IllegalStateException(e);
      }
    }
  }
}
