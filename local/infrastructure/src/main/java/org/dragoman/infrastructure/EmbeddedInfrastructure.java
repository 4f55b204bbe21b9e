package org.dragoman.infrastructure;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.System.Logger.Level;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import org.dragoman.infrastructure.kafka.EmbeddedKafka;
import org.dragoman.infrastructure.postgres.Database;
import org.dragoman.infrastructure.postgres.LocalPostgres;

/** Both from Maven artifacts, side by side in one directory. */
public final class EmbeddedInfrastructure implements Infrastructure, AutoCloseable {
  private static final System.Logger LOG = System.getLogger(EmbeddedInfrastructure.class.getName());

  private final EmbeddedKafka kafka;
  private final LocalPostgres postgres;

  private EmbeddedInfrastructure(EmbeddedKafka kafka, LocalPostgres postgres) {
    this.kafka = kafka;
    this.postgres = postgres;
  }

  /** Starts both at the same time; if one does not come up, the other is stopped again. */
  public static EmbeddedInfrastructure start(Path directory, int kafkaPort, int postgresPort)
      throws IOException {
    // The first word to the log is said before there are two threads: where JBoss LogManager is
    // on the class path and they begin at once, each waits for a class the other initializes.
    LOG.log(Level.DEBUG, "Starting PostgreSQL and Kafka directory={0}", directory);
    CompletableFuture<LocalPostgres> postgres =
        CompletableFuture.supplyAsync(
            () -> {
              try {
                return LocalPostgres.start(directory.resolve("postgres"), postgresPort);
              } catch (IOException e) {
                throw new UncheckedIOException(e);
              }
            },
            Thread::startVirtualThread);
    EmbeddedKafka kafka;
    try {
      kafka = EmbeddedKafka.start(directory.resolve("kafka"), kafkaPort);
    } catch (IOException e) {
      postgres.join().close();
      throw e;
    }
    try {
      return new EmbeddedInfrastructure(kafka, postgres.join());
    } catch (RuntimeException e) {
      kafka.close();
      throw new IOException("PostgreSQL did not start; see " + directory.resolve("postgres"), e);
    }
  }

  static EmbeddedInfrastructure startForThisJvm() throws IOException {
    Path directory = Files.createTempDirectory("dragoman-test-");
    var ports = Ports.free(2);
    EmbeddedInfrastructure started = start(directory, ports.get(0), ports.get(1));
    Runtime.getRuntime()
        .addShutdownHook(
            new Thread(() -> {
              started.discard();
              delete(directory);
            }));
    return started;
  }

  /** The server processes, for whoever must know what runs. */
  public List<ProcessHandle> processes() {
    return Stream.concat(Stream.of(kafka.process()), postgres.process().stream()).toList();
  }

  @Override
  public String kafka() {
    return kafka.bootstrapServers();
  }

  @Override
  public Database database(String name) {
    try {
      return postgres.database(name);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Nobody will open the directory again, so the broker need not leave it in order. */
  private void discard() {
    kafka.kill();
    closePostgres();
  }

  @Override
  public void close() {
    kafka.close();
    closePostgres();
  }

  private void closePostgres() {
    try {
      postgres.close();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static void delete(Path directory) {
    try (Stream<Path> all = Files.walk(directory)) {
      all.sorted(Comparator.reverseOrder()).map(Path::toFile).forEach(java.io.File::delete);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
