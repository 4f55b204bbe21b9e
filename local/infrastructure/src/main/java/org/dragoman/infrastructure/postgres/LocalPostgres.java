package org.dragoman.infrastructure.postgres;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.Optional;
import java.util.stream.Stream;
import org.dragoman.infrastructure.Ports;
import org.dragoman.infrastructure.ProjectRoot;

/**
 * A PostgreSQL server from embedded binaries. It keeps what it acknowledged, as a server in
 * production does, and its directory may be opened again after a stop or a crash.
 */
public final class LocalPostgres implements AutoCloseable {
  /** Owner of every local database. */
  public static final String USER = "dragoman";

  /** Local only: the server listens on the loopback address and trusts it. */
  public static final String PASSWORD = "dragoman";

  private final EmbeddedPostgres server;
  private final Path data;

  private LocalPostgres(EmbeddedPostgres server, Path data) {
    this.server = server;
    this.data = data;
  }

  /** On a free port. */
  public static LocalPostgres start(Path directory) throws IOException {
    return start(directory, Ports.free(1).getFirst());
  }

  /**
   * @param directory for its data and {@code postgres.log}
   */
  public static LocalPostgres start(Path directory, int port) throws IOException {
    Files.createDirectories(directory);
    Path data = directory.resolve("data");
    Path log = directory.resolve("postgres.log");
    EmbeddedPostgres server =
        EmbeddedPostgres.builder()
            .setDataDirectory(data)
            .setCleanDataDirectory(false)
            .setOverrideWorkingDirectory(binaries().toFile())
            .setPort(port)
            .setServerConfig("listen_addresses", "127.0.0.1")
            .setServerConfig("fsync", "on")
            .setServerConfig("full_page_writes", "on")
            .setServerConfig("synchronous_commit", "on")
            .setServerConfig("max_connections", "200")
            .setServerConfig("shared_buffers", "64MB")
            .setPGStartupWait(Duration.ofSeconds(60))
            .setRegisterShutdownHook(false)
            .setOutputRedirector(ProcessBuilder.Redirect.appendTo(log.toFile()))
            .setErrorRedirector(ProcessBuilder.Redirect.appendTo(log.toFile()))
            .start();
    LocalPostgres postgres = new LocalPostgres(server, data);
    postgres.createOwner();
    return postgres;
  }

  /** Beside the broker's libraries: unpacked once for all servers of this checkout. */
  private static Path binaries() {
    return ProjectRoot.find().resolve("local/infrastructure/target/postgres");
  }

  private void createOwner() throws IOException {
    try (Connection connection = server.getPostgresDatabase().getConnection()) {
      if (!exists(connection, "select 1 from pg_roles where rolname = ?", USER)) {
        execute(connection, "create role " + USER + " login createdb password '" + PASSWORD + "'");
      }
    } catch (SQLException e) {
      throw new IOException("the local PostgreSQL started but does not answer", e);
    }
  }

  /** The database of that name, made if it is not there. */
  public Database database(String name) throws IOException {
    try (Connection connection = server.getPostgresDatabase().getConnection()) {
      if (!exists(connection, "select 1 from pg_database where datname = ?", name)) {
        execute(connection, "create database \"" + name + "\" owner " + USER);
      }
    } catch (SQLException e) {
      throw new IOException("cannot create database " + name, e);
    }
    return new Database("jdbc:postgresql://127.0.0.1:" + port() + "/" + name, USER, PASSWORD);
  }

  private static boolean exists(Connection connection, String query, String name)
      throws SQLException {
    try (PreparedStatement statement = connection.prepareStatement(query)) {
      statement.setString(1, name);
      return statement.executeQuery().next();
    }
  }

  private static void execute(Connection connection, String sql) throws SQLException {
    try (Statement statement = connection.createStatement()) {
      statement.execute(sql);
    }
  }

  /** The server's first process, as its {@code postmaster.pid} names it. */
  public Optional<ProcessHandle> process() {
    try (Stream<String> lines = Files.lines(data.resolve("postmaster.pid"))) {
      return lines.findFirst().map(String::strip).map(Long::valueOf).flatMap(ProcessHandle::of);
    } catch (IOException e) {
      return Optional.empty();
    }
  }

  public int port() {
    return server.getPort();
  }

  @Override
  public void close() throws IOException {
    server.close();
  }
}
