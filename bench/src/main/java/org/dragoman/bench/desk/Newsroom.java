package org.dragoman.bench.desk;

import java.io.IOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.dragoman.access.AccessFile;
import org.dragoman.access.Role;
import org.dragoman.infrastructure.Infrastructure;
import org.dragoman.infrastructure.Ports;
import org.dragoman.infrastructure.postgres.Database;
import org.dragoman.infrastructure.service.PackagedService;

/** publish-service as it is packaged, on real Kafka and PostgreSQL, and an editor signed in. */
final class Newsroom implements AutoCloseable {
  private static final String NAME = "editor";
  private static final String PASSWORD = "queue-bench";

  /** As a small installation runs it, not as the demo does. */
  private static final List<String> SIZE = List.of("-Xms256m", "-Xmx768m", "-XX:+UseG1GC");

  private final URI address;
  private final PackagedService service;
  private final HttpClient browser =
      HttpClient.newBuilder()
          .cookieHandler(new CookieManager())
          .version(HttpClient.Version.HTTP_1_1)
          .build();

  Newsroom(Path root, Infrastructure infrastructure) throws IOException {
    List<Integer> ports = Ports.free(2);
    address = URI.create("http://127.0.0.1:" + ports.get(0));
    Path folder = Files.createDirectories(root.resolve("target/bench"));
    Path access = folder.resolve("desk-access.txt");
    Files.writeString(access, AccessFile.newUser(NAME, Role.CHIEF, PASSWORD.toCharArray()) + "\n");
    Database database = infrastructure.newDatabase();
    service =
        PackagedService.start(
            "publish-service",
            SIZE,
            Map.of(
                "QUARKUS_HTTP_HOST", "127.0.0.1",
                "QUARKUS_HTTP_PORT", ports.get(0).toString(),
                "QUARKUS_MANAGEMENT_HOST", "127.0.0.1",
                "QUARKUS_MANAGEMENT_PORT", ports.get(1).toString(),
                "KAFKA_BOOTSTRAP_SERVERS", infrastructure.kafka(),
                "QUARKUS_DATASOURCE_JDBC_URL", database.jdbcUrl(),
                "QUARKUS_DATASOURCE_USERNAME", database.user(),
                "QUARKUS_DATASOURCE_PASSWORD", database.password(),
                "QUARKUS_HTTP_AUTH_SESSION_ENCRYPTION_KEY", "a-key-for-a-benchmark-and-no-more",
                "DRAGOMAN_ACCESS_FILE", access.toString()),
            folder.resolve("desk-service.log"),
            ports.get(1));
    service.awaitReady();
    signIn();
  }

  private void signIn() throws IOException {
    HttpResponse<String> answer =
        send(
            HttpRequest.newBuilder(address.resolve("/j_security_check"))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString("j_username=" + NAME + "&j_password=" + PASSWORD))
                .build());
    if (answer.statusCode() != 302 || get("/desk").statusCode() != 200) {
      throw new IOException("nobody could sign in: " + answer.statusCode());
    }
  }

  HttpResponse<String> get(String path) throws IOException {
    return send(
        HttpRequest.newBuilder(address.resolve(path)).timeout(Duration.ofMinutes(1)).build());
  }

  /** Milliseconds until the first byte and until the last, of a page that is there. */
  double[] time(String path) throws IOException {
    HttpRequest request = HttpRequest.newBuilder(address.resolve(path)).build();
    long start = System.nanoTime();
    try {
      HttpResponse<java.io.InputStream> answer =
          browser.send(request, BodyHandlers.ofInputStream());
      try (java.io.InputStream body = answer.body()) {
        int one = body.read();
        double first = (System.nanoTime() - start) / 1e6;
        int rest = body.readAllBytes().length;
        if (answer.statusCode() != 200 || one < 0 || rest == 0) {
          throw new IOException(path + " answered " + answer.statusCode());
        }
        return new double[] {first, (System.nanoTime() - start) / 1e6};
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IOException(e);
    }
  }

  /** Cookies of the session, as a browser of its own would send them. */
  Map<String, String> cookies() {
    CookieManager cookies = (CookieManager) browser.cookieHandler().orElseThrow();
    return cookies.getCookieStore().getCookies().stream()
        .collect(
            java.util.stream.Collectors.toMap(
                java.net.HttpCookie::getName, java.net.HttpCookie::getValue, (a, b) -> b));
  }

  URI address() {
    return address;
  }

  private HttpResponse<String> send(HttpRequest request) throws IOException {
    try {
      return browser.send(request, BodyHandlers.ofString());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IOException(e);
    }
  }

  @Override
  public void close() {
    service.stop();
    browser.close();
  }
}
