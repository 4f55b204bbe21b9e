package org.dragoman.infrastructure.quarkus;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
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
  private final Map<String, String> configuration = new RealInfrastructure().start();
  private final Path log;
  private PackagedService running;
  private int port;

  private KillableService(String name) throws IOException {
    this.name = name;
    this.log = Files.createTempFile(name + "-", ".log");
    this.running = launch();
  }

  /** Returns when it is ready. */
  public static KillableService start(String name) throws IOException {
    KillableService service = new KillableService(name);
    service.running.awaitReady();
    return service;
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

  @Override
  public void close() {
    kill();
  }
}
