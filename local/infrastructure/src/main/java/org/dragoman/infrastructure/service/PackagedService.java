package org.dragoman.infrastructure.service;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.dragoman.infrastructure.ProjectRoot;
import org.dragoman.infrastructure.Sessions;

/** One service in a JVM of its own, as it runs in production but for the size. */
public final class PackagedService {
  private static final Duration READY = Duration.ofSeconds(120);
  private static final List<String> SMALL =
      List.of("-Xms48m", "-Xmx320m", "-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1");
  private static final Duration STOP = Duration.ofSeconds(25);
  private static final HttpClient HTTP =
      HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(2)).build();

  private final String name;
  private final Process process;
  private final Path log;
  private final URI readiness;

  private PackagedService(String name, Process process, Path log, URI readiness) {
    this.name = name;
    this.process = process;
    this.log = log;
    this.readiness = readiness;
  }

  /** A small one that starts fast, as {@link #start(String, List, Map, Path, int)} does it. */
  public static PackagedService start(
      String name, Map<String, String> environment, Path log, int managementPort)
      throws IOException {
    return start(name, SMALL, environment, log, managementPort);
  }

  /**
   * Starts a service and returns at once.
   *
   * @param name of its module, e.g. {@code ingest-service}
   * @param size options of its JVM
   * @param environment its configuration
   * @param log appended to
   * @param managementPort where it tells whether it is ready
   * @throws IOException if it is not built
   */
  public static PackagedService start(
      String name, List<String> size, Map<String, String> environment, Path log, int managementPort)
      throws IOException {
    Path jar = ProjectRoot.find().resolve(name).resolve("target/quarkus-app/quarkus-run.jar");
    if (!Files.isRegularFile(jar)) {
      throw new IOException("%s is not built: ./dragoman build".formatted(jar));
    }
    List<String> command = new ArrayList<>();
    command.add(ProcessHandle.current().info().command().orElse("java"));
    command.addAll(size);
    command.addAll(
        List.of(
            "-XX:+ExitOnOutOfMemoryError",
            "--enable-native-access=ALL-UNNAMED",
            "--sun-misc-unsafe-memory-access=allow",
            "-Djava.util.logging.manager=org.jboss.logmanager.LogManager",
            "-jar",
            jar.toString()));
    ProcessBuilder builder =
        new ProcessBuilder(Sessions.own(command))
            .redirectErrorStream(true)
            .redirectOutput(ProcessBuilder.Redirect.appendTo(log.toFile()));
    builder.environment().putAll(environment);
    return new PackagedService(
        name,
        builder.start(),
        log,
        URI.create("http://127.0.0.1:" + managementPort + "/q/health/ready"));
  }

  /**
   * @throws IOException if it ends or is not ready in time; the message names its log
   */
  public void awaitReady() throws IOException {
    long deadline = System.nanoTime() + READY.toNanos();
    while (System.nanoTime() < deadline) {
      if (ended(Duration.ofMillis(100))) {
        throw new IOException("%s ended while starting; its log is %s".formatted(name, log));
      }
      if (isReady()) {
        return;
      }
    }
    throw new IOException(
        "%s is not ready after %d s; its log is %s".formatted(name, READY.toSeconds(), log));
  }

  private boolean isReady() {
    try {
      HttpRequest request =
          HttpRequest.newBuilder(readiness).timeout(Duration.ofSeconds(5)).build();
      return HTTP.send(request, BodyHandlers.discarding()).statusCode() == 200;
    } catch (IOException e) {
      return false;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return false;
    }
  }

  private boolean ended(Duration patience) {
    try {
      return process.waitFor(patience.toMillis(), TimeUnit.MILLISECONDS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return !process.isAlive();
    }
  }

  public boolean isAlive() {
    return process.isAlive();
  }

  public ProcessHandle handle() {
    return process.toHandle();
  }

  /** Asks it to end (SIGTERM), and ends it where it does not. */
  public void stop() {
    process.destroy();
    if (!ended(STOP)) {
      process.destroyForcibly();
      ended(STOP);
    }
  }

  /** Ends it at once (SIGKILL), as a crash would. */
  public void kill() {
    process.destroyForcibly();
    ended(STOP);
  }
}
