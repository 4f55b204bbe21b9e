package org.dragoman.infrastructure.quarkus;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.dragoman.infrastructure.Ports;
import org.dragoman.infrastructure.service.PackagedService;

/**
 * A packaged service for a test that kills it: on the shared broker, and on one database and the
 * test's access file through all its lives.
 */
public final class KillableService implements AutoCloseable {
  private final String name;
  private final Map<String, String> configuration;
  private final Path log;
  private PackagedService running;
  private int port;

  private KillableService(String name, Map<String, String> configuration) throws IOException {
    this.name = name;
    this.configuration = Map.copyOf(configuration);
    this.log = Files.createTempFile(name + "-", ".log");
    this.running = launch();
  }

  /** Returns when it is ready. */
  public static KillableService start(String name) throws IOException {
    KillableService service = new KillableService(name, new RealInfrastructure().start());
    service.running.awaitReady();
    return service;
  }

  /**
   * Several processes on one database; returns when all are ready.
   *
   * @param settings of each process, beside what they share
   */
  public static List<KillableService> start(String name, List<Map<String, String>> settings)
      throws IOException {
    Map<String, String> shared = new RealInfrastructure().start();
    List<KillableService> services = new ArrayList<>();
    try {
      for (Map<String, String> own : settings) {
        Map<String, String> all = new HashMap<>(shared);
        all.putAll(own);
        services.add(new KillableService(name, all));
      }
      for (KillableService service : services) {
        service.running.awaitReady();
      }
      return services;
    } catch (IOException notReady) {
      services.forEach(KillableService::close);
      throw notReady;
    }
  }

  private PackagedService launch() throws IOException {
    List<Integer> ports = Ports.free(2);
    port = ports.get(0);
    Map<String, String> environment = new HashMap<>();
    configuration.forEach((key, value) -> environment.put(variable(key), value));
    environment.put("QUARKUS_HTTP_PORT", Integer.toString(port));
    environment.put("QUARKUS_MANAGEMENT_PORT", Integer.toString(ports.get(1)));
    return PackagedService.start(name, environment, log, ports.get(1));
  }

  /** The environment variable of a property, by the rule of MicroProfile Config. */
  private static String variable(String property) {
    return property.replaceAll("[^a-zA-Z0-9]", "_").toUpperCase(Locale.ROOT);
  }

  /** Of its API, on the loopback address; another one after each start. */
  public int port() {
    return port;
  }

  /** Bootstrap servers of its broker. */
  public String brokers() {
    return String.valueOf(configuration.get("kafka.bootstrap.servers"));
  }

  /** SIGKILL. */
  public void kill() {
    running.kill();
  }

  public void startAgain() throws IOException {
    running = launch();
    running.awaitReady();
  }

  /** SIGTERM: it ends what it has begun. */
  public void stop() {
    running.stop();
  }

  /** False once it has ended, by itself or not. */
  public boolean alive() {
    return running.handle().isAlive();
  }

  @Override
  public void close() {
    kill();
  }
}
