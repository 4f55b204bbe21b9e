package org.dragoman.launcher.system;

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

/** One service in a JVM of its own. */
public final class ServiceProcess {
  private static final Duration READY = Duration.ofSeconds(120);
  private static final Duration STOP = Duration.ofSeconds(25);
  private static final Path SETSID = Path.of("/usr/bin/setsid");
  private static final HttpClient HTTP =
      HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(2)).build();

  private final Service service;
  private final Process process;
  private final Path log;
  private final URI readiness;

  private ServiceProcess(Service service, Process process, Path log, URI readiness) {
    this.service = service;
    this.process = process;
    this.log = log;
    this.readiness = readiness;
  }

  static ServiceProcess start(
      Service service, Path jar, Map<String, String> environment, Path log, String management)
      throws IOException {
    if (!Files.isRegularFile(jar)) {
      throw new IOException("%s is not built: ./dragoman build".formatted(jar));
    }
    List<String> command = new ArrayList<>();
    if (Files.isExecutable(SETSID)) {
      // A session of its own: Ctrl-C reaches the launcher alone, which then stops all in order.
      command.add(SETSID.toString());
    }
    command.addAll(
        List.of(
            ProcessHandle.current().info().command().orElse("java"),
            "-Xms48m",
            "-Xmx320m",
            "-XX:+UseSerialGC",
            "-XX:TieredStopAtLevel=1",
            "-XX:+ExitOnOutOfMemoryError",
            "--enable-native-access=ALL-UNNAMED",
            "--sun-misc-unsafe-memory-access=allow",
            "-Djava.util.logging.manager=org.jboss.logmanager.LogManager",
            "-jar",
            jar.toString()));
    ProcessBuilder builder =
        new ProcessBuilder(command)
            .redirectErrorStream(true)
            .redirectOutput(ProcessBuilder.Redirect.appendTo(log.toFile()));
    builder.environment().putAll(environment);
    return new ServiceProcess(
        service, builder.start(), log, URI.create(management + "/q/health/ready"));
  }

  /**
   * @throws IOException if it ends or is not ready in time; the message names its log
   */
  void awaitReady() throws IOException {
    long deadline = System.nanoTime() + READY.toNanos();
    while (System.nanoTime() < deadline) {
      if (ended(Duration.ofMillis(100))) {
        throw new IOException(
            "%s-service ended while starting; its log is %s".formatted(service.shortName(), log));
      }
      if (isReady()) {
        return;
      }
    }
    throw new IOException(
        "%s-service is not ready after %d s; its log is %s"
            .formatted(service.shortName(), READY.toSeconds(), log));
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
  void stop() {
    process.destroy();
    if (!ended(STOP)) {
      process.destroyForcibly();
      ended(STOP);
    }
  }

  /** Ends it at once (SIGKILL), as a crash would. */
  void kill() {
    process.destroyForcibly();
    ended(STOP);
  }
}
