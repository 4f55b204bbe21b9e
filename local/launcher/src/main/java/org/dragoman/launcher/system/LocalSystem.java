package org.dragoman.launcher.system;

import static java.util.Objects.requireNonNull;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.Stream;
import org.dragoman.infrastructure.EmbeddedInfrastructure;
import org.dragoman.infrastructure.postgres.Database;
import org.dragoman.infrastructure.service.PackagedService;

/**
 * A whole Dragoman on this machine: Kafka, PostgreSQL and the three services, each a process of its
 * own. Closing it stops all of them; what they stored stays in the directory.
 */
public final class LocalSystem implements AutoCloseable {
  private final Path directory;
  private final LocalPorts ports;
  private final Map<String, String> extraEnvironment;
  private final Credentials credentials;
  private final LeftOver leftOver;
  private final Map<Service, PackagedService> services = new EnumMap<>(Service.class);
  private final Map<Service, Database> databases = new EnumMap<>(Service.class);
  private final EmbeddedInfrastructure infrastructure;
  private boolean closed;

  private LocalSystem(
      Path directory,
      LocalPorts ports,
      Map<String, String> extraEnvironment,
      Credentials credentials,
      LeftOver leftOver,
      EmbeddedInfrastructure infrastructure) {
    this.directory = directory;
    this.ports = ports;
    this.extraEnvironment = extraEnvironment;
    this.credentials = credentials;
    this.leftOver = leftOver;
    this.infrastructure = infrastructure;
  }

  /**
   * Starts everything and returns when all three services are ready.
   *
   * @param directory for data, logs, credentials and {@code local.json}; may hold those of an
   *     earlier run
   * @param environment set for every service, beside what they need
   * @throws LocalPorts.PortInUse before anything is started
   * @throws IOException if something does not start; whatever did is stopped again
   */
  public static LocalSystem start(
      Path directory, LocalPorts ports, Map<String, String> environment, Progress progress)
      throws IOException {
    Files.createDirectories(directory.resolve("logs"));
    LeftOver leftOver = new LeftOver(directory);
    leftOver.end();
    ports.requireFree();
    Credentials credentials = Credentials.in(directory);
    progress.say("starting Kafka and PostgreSQL");
    LocalSystem system =
        new LocalSystem(
            directory,
            ports,
            environment,
            credentials,
            leftOver,
            EmbeddedInfrastructure.start(directory, ports.kafka(), ports.postgres()));
    try {
      system.infrastructure.processes().forEach(system::remember);
      system.startServices(progress);
      system.addresses().write(directory.resolve("local.json"));
      return system;
    } catch (IOException | RuntimeException e) {
      system.close();
      throw e;
    }
  }

  /**
   * Empties a directory of an earlier run, after ending what that run may have left behind.
   *
   * @return the directory
   */
  public static Path fresh(Path directory) throws IOException {
    if (Files.exists(directory)) {
      new LeftOver(directory).end();
      try (Stream<Path> all = Files.walk(directory)) {
        for (Path path : all.sorted(Comparator.reverseOrder()).toList()) {
          Files.delete(path);
        }
      }
    }
    return Files.createDirectories(directory);
  }

  private void startServices(Progress progress) throws IOException {
    progress.say("starting ingest-service, translate-service and publish-service");
    for (Service service : Service.values()) {
      databases.put(service, infrastructure.database(service.database()));
      launch(service);
    }
    for (Service service : Service.values()) {
      service(service).awaitReady();
    }
  }

  private void launch(Service service) throws IOException {
    PackagedService started =
        PackagedService.start(
            service.module(), environment(service), log(service), ports.of(service).management());
    services.put(service, started);
    remember(started.handle());
  }

  private void remember(ProcessHandle process) {
    try {
      leftOver.remember(process);
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }

  private Map<String, String> environment(Service service) {
    Database database = database(service);
    Map<String, String> environment = new HashMap<>();
    environment.put("QUARKUS_HTTP_HOST", "127.0.0.1");
    environment.put("QUARKUS_HTTP_PORT", Integer.toString(ports.of(service).http()));
    environment.put("QUARKUS_MANAGEMENT_HOST", "127.0.0.1");
    environment.put("QUARKUS_MANAGEMENT_PORT", Integer.toString(ports.of(service).management()));
    environment.put("KAFKA_BOOTSTRAP_SERVERS", "127.0.0.1:" + ports.kafka());
    environment.put("QUARKUS_DATASOURCE_JDBC_URL", database.jdbcUrl());
    environment.put("QUARKUS_DATASOURCE_USERNAME", database.user());
    environment.put("QUARKUS_DATASOURCE_PASSWORD", database.password());
    environment.put("QUARKUS_HTTP_AUTH_SESSION_ENCRYPTION_KEY", credentials.sessionKey());
    environment.put("DRAGOMAN_ACCESS_FILE", credentials.accessFile().toString());
    environment.put("DRAGOMAN_SITE_BASE_URL", "http://127.0.0.1:" + ports.publish().http());
    environment.putAll(extraEnvironment);
    return environment;
  }

  public LocalJson addresses() {
    return LocalJson.of(ports, credentials);
  }

  public Path log(Service service) {
    return directory.resolve("logs/" + service.shortName() + ".log");
  }

  /** The database of a service, for those who want to look at it. */
  public Database database(Service service) {
    return requireNonNull(databases.get(service));
  }

  public PackagedService service(Service service) {
    return requireNonNull(services.get(service));
  }

  /** Ends a service as a crash would. */
  public void kill(Service service) {
    service(service).kill();
  }

  /** Starts a service that has ended, and returns when it is ready. */
  public void restart(Service service) throws IOException {
    launch(service);
    service(service).awaitReady();
  }

  /** Stops the services, then Kafka and PostgreSQL. */
  @Override
  public synchronized void close() {
    if (closed) {
      return;
    }
    closed = true;
    services.values().parallelStream().forEach(PackagedService::stop);
    infrastructure.close();
    try {
      leftOver.forget();
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }
}
