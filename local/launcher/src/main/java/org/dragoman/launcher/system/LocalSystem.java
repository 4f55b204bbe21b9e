package org.dragoman.launcher.system;

import static java.util.Objects.requireNonNull;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.Map;
import org.dragoman.infrastructure.EmbeddedInfrastructure;
import org.dragoman.infrastructure.postgres.Database;
import org.dragoman.infrastructure.service.PackagedService;
import org.jspecify.annotations.Nullable;

/**
 * A whole Dragoman on this machine: Kafka, PostgreSQL and the three services, each a process of its
 * own. Closing it stops all of them; what they stored stays in the directory.
 */
public final class LocalSystem implements AutoCloseable {
  private final Home home;
  private final LocalPorts ports;
  private final Map<String, String> extraEnvironment;
  private final Credentials credentials;
  private final Map<Service, PackagedService> services = new EnumMap<>(Service.class);
  private final Map<Service, Database> databases = new EnumMap<>(Service.class);
  private @Nullable EmbeddedInfrastructure infrastructure;
  private boolean closed;

  private LocalSystem(
      Home home, LocalPorts ports, Map<String, String> extraEnvironment, Credentials credentials) {
    this.home = home;
    this.ports = ports;
    this.extraEnvironment = extraEnvironment;
    this.credentials = credentials;
  }

  /**
   * A system that is not started yet; closing it at any moment stops whatever runs of it.
   *
   * @param directory for data, logs, credentials and {@code local.json}
   * @param keep whether it goes on with what an earlier run has stored there
   * @param environment set for every service, beside what they need
   * @throws LocalPorts.PortInUse if something else listens on a port
   * @throws IOException if another system runs in that directory
   */
  public static LocalSystem prepare(
      Path directory, boolean keep, LocalPorts ports, Map<String, String> environment)
      throws IOException {
    Home home = Home.open(directory);
    try {
      ports.requireFree();
      if (!keep) {
        home.empty();
      }
      Files.createDirectories(directory.resolve("logs"));
      return new LocalSystem(home, ports, environment, Credentials.in(directory));
    } catch (IOException | RuntimeException e) {
      home.close();
      throw e;
    }
  }

  /**
   * Starts everything and returns when all three services are ready.
   *
   * @throws IOException if something does not start; whatever did is stopped again
   */
  public LocalSystem start(Progress progress) throws IOException {
    try {
      progress.say("starting Kafka and PostgreSQL");
      startInfrastructure();
      startServices(progress);
      addresses().write(home.directory().resolve("local.json"));
      return this;
    } catch (IOException | RuntimeException e) {
      close();
      throw e;
    }
  }

  private synchronized void startInfrastructure() throws IOException {
    requireOpen();
    infrastructure =
        EmbeddedInfrastructure.start(home.directory(), ports.kafka(), ports.postgres());
    for (ProcessHandle process : infrastructure.processes()) {
      home.remember(process);
    }
    for (Service service : Service.values()) {
      databases.put(service, infrastructure.database(service.database()));
    }
  }

  private void requireOpen() throws IOException {
    if (closed) {
      throw new IOException("stopped while starting");
    }
  }

  private void startServices(Progress progress) throws IOException {
    progress.say("starting ingest-service, translate-service and publish-service");
    for (Service service : Service.values()) {
      launch(service);
    }
    for (Service service : Service.values()) {
      service(service).awaitReady();
    }
  }

  private synchronized void launch(Service service) throws IOException {
    requireOpen();
    PackagedService started =
        PackagedService.start(
            service.module(), environment(service), log(service), ports.of(service).management());
    services.put(service, started);
    home.remember(started.handle());
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
    environment.putAll(elsewhere(service));
    if (service == Service.PUBLISH) {
      environment.put("DRAGOMAN_SUGGESTIONS_TRANSLATE", page(Service.TRANSLATE, ""));
      environment.put("DRAGOMAN_SUGGESTIONS_KEY", credentials.deskKey());
      environment.put("DRAGOMAN_START_INGEST", page(Service.INGEST, ""));
      environment.put("DRAGOMAN_START_KEY", credentials.startKey());
    }
    environment.putAll(extraEnvironment);
    return environment;
  }

  /** Where the pages of the others stand, for links. */
  private Map<String, String> elsewhere(Service service) {
    Map<String, String> pages = new HashMap<>();
    pages.put("DRAGOMAN_PAGES_SOURCES", page(Service.INGEST, "/sources"));
    pages.put("DRAGOMAN_PAGES_MEMORY", page(Service.TRANSLATE, "/memory"));
    pages.put("DRAGOMAN_PAGES_DESK", page(Service.PUBLISH, "/desk"));
    switch (service) {
      case INGEST -> pages.remove("DRAGOMAN_PAGES_SOURCES");
      case TRANSLATE -> pages.remove("DRAGOMAN_PAGES_MEMORY");
      case PUBLISH -> pages.remove("DRAGOMAN_PAGES_DESK");
    }
    return pages;
  }

  private String page(Service service, String path) {
    return "http://127.0.0.1:" + ports.of(service).http() + path;
  }

  public Path directory() {
    return home.directory();
  }

  public LocalJson addresses() {
    return LocalJson.of(ports, credentials);
  }

  public Path log(Service service) {
    return home.directory().resolve("logs/" + service.shortName() + ".log");
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
    if (infrastructure != null) {
      infrastructure.close();
    }
    try {
      home.close();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
