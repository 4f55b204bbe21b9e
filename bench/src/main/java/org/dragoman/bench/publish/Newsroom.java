package org.dragoman.bench.publish;

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
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.dragoman.access.AccessFile;
import org.dragoman.access.NewKey;
import org.dragoman.access.Role;
import org.dragoman.infrastructure.Infrastructure;
import org.dragoman.infrastructure.Ports;
import org.dragoman.infrastructure.postgres.Database;
import org.dragoman.infrastructure.service.PackagedService;
import org.jspecify.annotations.Nullable;

/** publish-service as it is packaged, on real Kafka and PostgreSQL, and an editor signed in. */
final class Newsroom implements AutoCloseable {
  private static final Duration PATIENCE = Duration.ofMinutes(30);
  private static final Pattern ALL = Pattern.compile("tab-\">all <span class=\"count\">(\\d+)<");
  private static final String NAME = "editor";
  private static final String PASSWORD = "queue-bench";

  /** As a small installation runs it, not as the demo does. */
  private static final List<String> SIZE = List.of("-Xms256m", "-Xmx768m", "-XX:+UseG1GC");

  private final URI address;
  private final PackagedService service;
  private final String key;
  private final HttpClient browser =
      HttpClient.newBuilder()
          .cookieHandler(new CookieManager())
          .version(HttpClient.Version.HTTP_1_1)
          .build();

  /**
   * @param settings beside those every installation has, as environment variables
   */
  Newsroom(Path root, Infrastructure infrastructure, Map<String, String> settings)
      throws IOException {
    List<Integer> ports = Ports.free(2);
    address = URI.create("http://127.0.0.1:" + ports.get(0));
    Path folder = Files.createDirectories(root.resolve("target/bench"));
    Path access = folder.resolve("publish-access.txt");
    NewKey admin = AccessFile.newKey("bench", Role.ADMIN);
    key = admin.key();
    String user = AccessFile.newUser(NAME, Role.CHIEF, PASSWORD.toCharArray());
    Files.writeString(access, user + "\n" + admin.line() + "\n");
    Database database = infrastructure.newDatabase();
    Map<String, String> environment = new HashMap<>(settings);
    environment.put("QUARKUS_HTTP_HOST", "127.0.0.1");
    environment.put("QUARKUS_HTTP_PORT", ports.get(0).toString());
    environment.put("QUARKUS_MANAGEMENT_HOST", "127.0.0.1");
    environment.put("QUARKUS_MANAGEMENT_PORT", ports.get(1).toString());
    environment.put("KAFKA_BOOTSTRAP_SERVERS", infrastructure.kafka());
    environment.put("QUARKUS_DATASOURCE_JDBC_URL", database.jdbcUrl());
    environment.put("QUARKUS_DATASOURCE_USERNAME", database.user());
    environment.put("QUARKUS_DATASOURCE_PASSWORD", database.password());
    environment.put(
        "QUARKUS_HTTP_AUTH_SESSION_ENCRYPTION_KEY", "a-key-for-a-benchmark-and-no-more");
    environment.put("DRAGOMAN_ACCESS_FILE", access.toString());
    service =
        PackagedService.start(
            "publish-service",
            SIZE,
            environment,
            folder.resolve("publish-service.log"),
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

  /** Until so many are at the desk. */
  void awaitStories(int stories) throws IOException {
    await("stories at the desk", stories, this::stories);
  }

  private int stories() throws IOException {
    Matcher all = ALL.matcher(get("/desk").body());
    return all.find() ? Integer.parseInt(all.group(1)) : 0;
  }

  /** A number that grows. */
  @FunctionalInterface
  interface Count {
    int now() throws IOException;
  }

  static void await(String what, int wanted, Count count) throws IOException {
    long deadline = System.nanoTime() + PATIENCE.toNanos();
    for (int now = count.now(); now < wanted; now = count.now()) {
      if (System.nanoTime() > deadline) {
        throw new IOException("%s: only %d of %d".formatted(what, now, wanted));
      }
      try {
        Thread.sleep(Duration.ofMillis(200));
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
        throw new IOException(e);
      }
    }
  }

  /**
   * The API, as an admin.
   *
   * @param json null to send nothing
   * @return of JSON
   * @throws IOException if it is refused
   */
  String api(String method, String path, @Nullable String json) throws IOException {
    HttpResponse<String> answer =
        send(
            HttpRequest.newBuilder(address.resolve(path))
                .timeout(Duration.ofMinutes(1))
                .header("Authorization", "Bearer " + key)
                .header("Content-Type", "application/json")
                .method(
                    method, json == null ? BodyPublishers.noBody() : BodyPublishers.ofString(json))
                .build());
    if (answer.statusCode() / 100 != 2) {
      throw new IOException(
          "%s %s answered %d: %s".formatted(method, path, answer.statusCode(), answer.body()));
    }
    return answer.body();
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
