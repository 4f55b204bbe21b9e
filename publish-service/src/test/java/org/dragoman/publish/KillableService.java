package org.dragoman.publish;

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
import org.awaitility.Awaitility;
import org.dragoman.infrastructure.Ports;
import org.dragoman.infrastructure.quarkus.RealInfrastructure;

/** The packaged service in a process of its own, on one database through all its lives. */
final class KillableService implements AutoCloseable {
  private final Map<String, String> configuration = new RealInfrastructure().start();
  private final Path log = Files.createTempFile("publish-service-", ".log");
  private List<Integer> ports = Ports.free(2);
  private Process process;

  private KillableService() throws IOException {}

  static KillableService start() throws IOException {
    KillableService service = new KillableService();
    service.startAgain();
    return service;
  }

  int port() {
    return ports.getFirst();
  }

  String brokers() {
    return configuration.get("kafka.bootstrap.servers");
  }

  void kill() throws InterruptedException {
    process.destroyForcibly().waitFor();
  }

  void startAgain() throws IOException {
    ports = Ports.free(2);
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(List.of("-Xmx256m", "--enable-native-access=ALL-UNNAMED"));
    configuration.forEach((name, value) -> command.add("-D" + name + "=" + value));
    command.add("-Dquarkus.http.port=" + ports.get(0));
    command.add("-Dquarkus.management.port=" + ports.get(1));
    command.addAll(List.of("-jar", Path.of("target/quarkus-app/quarkus-run.jar").toString()));
    process =
        new ProcessBuilder(command)
            .redirectErrorStream(true)
            .redirectOutput(ProcessBuilder.Redirect.appendTo(log.toFile()))
            .start();
    Awaitility.await()
        .alias("the service is ready; its log: " + log)
        .atMost(Duration.ofSeconds(90))
        .pollInterval(Duration.ofMillis(250))
        .until(this::isReady);
  }

  private boolean isReady() {
    if (!process.isAlive()) {
      throw new IllegalStateException("the service ended by itself; its log: " + log);
    }
    try (HttpClient http = HttpClient.newHttpClient()) {
      URI ready = URI.create("http://127.0.0.1:" + ports.get(1) + "/q/health/ready");
      HttpRequest request = HttpRequest.newBuilder(ready).timeout(Duration.ofSeconds(2)).build();
      return http.send(request, BodyHandlers.discarding()).statusCode() == 200;
    } catch (IOException notYet) {
      return false;
    } catch (InterruptedException stopped) {
      throw new IllegalStateException(stopped);
    }
  }

  @Override
  public void close() throws InterruptedException {
    kill();
  }
}
