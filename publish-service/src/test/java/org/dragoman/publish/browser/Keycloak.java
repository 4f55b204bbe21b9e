package org.dragoman.publish.browser;

import static io.restassured.RestAssured.given;
import static org.awaitility.Awaitility.await;

import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import io.restassured.http.ContentType;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.dragoman.infrastructure.Ports;

/**
 * A Keycloak as it is downloaded, with the realm {@code newsroom}, on the loopback address while
 * the tests run; and a desk that is told of it as an operator would.
 */
public final class Keycloak implements QuarkusTestResourceLifecycleManager {
  private static final String ADMIN = "keeper";
  private static final String SECRET = UUID.randomUUID().toString();

  /** Where it stands while it runs; another address than the desk's, and another site. */
  private static volatile String url = "";

  private Process server;

  @Override
  public Map<String, String> start() {
    Path home = Path.of(System.getProperty("dragoman.keycloak", ""));
    if (!Files.isRegularFile(home.resolve("bin/kc.sh"))) {
      throw new IllegalStateException(
          "no Keycloak in '" + home + "': ./dragoman test --oidc downloads it and runs this");
    }
    List<Integer> ports = Ports.free(2);
    String desk = "http://localhost:" + ports.get(0);
    url = "http://127.0.0.1:" + ports.get(1);
    try {
      realm(home, desk);
      server = run(home, ports.get(1));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    await().atMost(Duration.ofMinutes(4)).until(this::answers);
    Map<String, String> told = new HashMap<>();
    told.put("quarkus.http.test-port", ports.get(0).toString());
    told.put("quarkus.oidc.tenant-enabled", "true");
    told.put("quarkus.oidc.auth-server-url", url + "/realms/newsroom");
    told.put("quarkus.oidc.client-id", "dragoman");
    told.put("quarkus.oidc.credentials.secret", SECRET);
    told.put("quarkus.oidc.roles.role-claim-path", "roles");
    told.put("dragoman.access.provider.name", "Keycloak");
    told.put("dragoman.access.provider.roles.translator", "desk-translators");
    told.put("dragoman.access.provider.roles.editor", "desk-editors");
    told.put("dragoman.access.provider.roles.chief", "desk-chiefs");
    return told;
  }

  /** Ends somebody's sessions there, as who looks after the accounts would. */
  static void endSessionsOf(String name) {
    String token =
        given()
            .baseUri(url)
            .formParam("grant_type", "password")
            .formParam("client_id", "admin-cli")
            .formParam("username", ADMIN)
            .formParam("password", ADMIN)
            .post("/realms/master/protocol/openid-connect/token")
            .then()
            .statusCode(200)
            .extract()
            .path("access_token");
    String id =
        given()
            .baseUri(url)
            .auth()
            .oauth2(token)
            .queryParam("username", name)
            .get("/admin/realms/newsroom/users")
            .path("[0].id");
    given()
        .baseUri(url)
        .auth()
        .oauth2(token)
        .contentType(ContentType.JSON)
        .post("/admin/realms/newsroom/users/" + id + "/logout")
        .then()
        .statusCode(204);
  }

  static String url() {
    return url;
  }

  private static void realm(Path home, String desk) throws IOException {
    try (InputStream in = Keycloak.class.getResourceAsStream("/keycloak/newsroom-realm.json")) {
      String realm = new String(in.readAllBytes(), StandardCharsets.UTF_8);
      Path folder = Files.createDirectories(home.resolve("data/import"));
      Files.writeString(
          folder.resolve("newsroom-realm.json"),
          realm.replace("${secret}", SECRET).replace("${desk}", desk));
    }
  }

  private static Process run(Path home, int port) throws IOException {
    ProcessBuilder command =
        new ProcessBuilder(
                "sh",
                home.resolve("bin/kc.sh").toString(),
                "start-dev",
                "--import-realm",
                // In memory, so that each run begins with the realm as it stands in the file.
                "--db=dev-mem",
                "--http-host=127.0.0.1",
                "--http-port=" + port)
            .redirectErrorStream(true)
            .redirectOutput(home.resolve("keycloak.log").toFile());
    Map<String, String> environment = command.environment();
    environment.put("JAVA_HOME", System.getProperty("java.home"));
    environment.put("JAVA_OPTS_KC_HEAP", "-Xms64m -Xmx512m");
    environment.put("JAVA_OPTS_APPEND", "--add-opens=java.base/java.lang=ALL-UNNAMED");
    environment.put("KC_BOOTSTRAP_ADMIN_USERNAME", ADMIN);
    environment.put("KC_BOOTSTRAP_ADMIN_PASSWORD", ADMIN);
    return command.start();
  }

  private boolean answers() {
    if (!server.isAlive()) {
      throw new IllegalStateException("Keycloak ended: see keycloak.log in its folder");
    }
    String metadata = url + "/realms/newsroom/.well-known/openid-configuration";
    try (HttpClient client = HttpClient.newHttpClient()) {
      HttpRequest request = HttpRequest.newBuilder(URI.create(metadata)).build();
      return client.send(request, BodyHandlers.discarding()).statusCode() == 200;
    } catch (IOException notYet) {
      return false;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  @Override
  public void stop() {
    if (server != null) {
      server.descendants().forEach(ProcessHandle::destroy);
      server.destroy();
    }
  }
}
