package org.dragoman.publish.hostile;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import jakarta.inject.Inject;
import java.io.IOException;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.function.Consumer;
import org.dragoman.contracts.event.Topic;
import org.dragoman.events.EventCodec;
import org.dragoman.infrastructure.quarkus.RealInfrastructure;
import org.dragoman.publish.Samples;
import org.dragoman.publish.Wire;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/**
 * Whatever is sent to an address under {@code /api}, the answer says what is wrong with it. The
 * addresses are those that the API's own description has: one that comes is walked, too.
 */
@QuarkusTest
@QuarkusTestResource(RealInfrastructure.class)
class HostileRequestsIT {
  private static final ObjectMapper JSON = new ObjectMapper();

  /** Changed by nobody else here. */
  private static final String LANGUAGE = "eo";

  @Inject EventCodec codec;

  @ConfigProperty(name = "kafka.bootstrap.servers")
  String broker;

  @TestHTTPResource(value = "/", management = true)
  URI management;

  private final HttpClient client =
      HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
  private final List<String> wrong = new ArrayList<>();
  private final String destination = "quay-" + UUID.randomUUID().toString().substring(0, 8);
  private String story;

  @BeforeEach
  void something() {
    story = drafted();
    send("POST", "/api/destinations", destination(destination), null);
  }

  @AfterEach
  void close() throws IOException {
    for (JsonNode one : read("/api/destinations").path("destinations")) {
      if (one.path("id").asText().startsWith("quay-") && !one.has("closedAt")) {
        send("DELETE", "/api/destinations/" + one.path("id").asText(), "", null);
      }
    }
    client.close();
    assertThat(wrong).isEmpty();
  }

  private String drafted() {
    String article = UUID.randomUUID().toString();
    try (Wire wire = new Wire(broker, codec)) {
      wire.send(Samples.event(article, 1, 1), Topic.ARTICLES_TRANSLATED);
    }
    String id = article + "-en";
    await()
        .atMost(Duration.ofSeconds(40))
        .until(() ->
            given()
                    .header("Authorization", "Bearer chief-key")
                    .get("/api/stories/" + id)
                    .statusCode()
                == 200);
    return id;
  }

  private static String destination(String id) {
    return """
    {"id": "%s", "name": "Quay", "channel": "webhook", "paused": true, "policy": "every",
     "filter": {"languages": ["eo"], "outlets": ["Delta Courier"], "keywords": ["harbour"]},
     "settings": {"url": "https://%s.example/hook", "format": "ninjs"},
     "secrets": ["whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw"]}\
    """
        .formatted(id, id);
  }

  @Test
  void nonsense_in_the_place_of_a_name_a_number_or_a_moment() throws IOException {
    for (Operation operation : operations()) {
      for (String nonsense : Hostile.ADDRESS) {
        for (JsonNode parameter : operation.parameters()) {
          String name = parameter.path("name").asText();
          if (parameter.path("in").asText().equals("path")) {
            send(operation.method(), meant(operation.path(), name, nonsense), "{}", null);
          } else if (parameter.path("in").asText().equals("query")) {
            String address = meant(operation.path(), "", "") + "?" + name + "=" + nonsense;
            send(operation.method(), address, "{}", null);
          }
        }
      }
    }
  }

  @Test
  void nonsense_in_the_place_of_a_body_or_a_header() throws IOException {
    for (Operation operation : operations()) {
      String address = meant(operation.path(), "", "");
      if (!operation.method().equals("GET")) {
        Hostile.BODIES.forEach(body -> send(operation.method(), address, body, "\"1\""));
      }
      for (String tag : List.of("", "\"", "\"99999999999\"", "W/\"1\"", Hostile.LONG)) {
        send(operation.method(), address, "{}", tag);
      }
    }
    for (String header : List.of("Accept", "Accept-Language", "Authorization", "Content-Type")) {
      for (String value : List.of(";;;", "*;q=x", "/", "Bearer", "Basic %", Hostile.LONG)) {
        ask(request("/api/stories/" + story).setHeader(header, value).GET());
      }
    }
    for (String type : List.of(";;;", "a/b/c", "application/json;charset=none", Hostile.LONG)) {
      ask(
          request("/api/stories/" + story + "/hold")
              .setHeader("Content-Type", type)
              .POST(BodyPublishers.ofString("{}")));
    }
    ask(
        request("/api/stories/" + story + "/hold")
            .setHeader("Idempotency-Key", Hostile.LONG)
            .POST(BodyPublishers.ofString("{}")));
  }

  private record Operation(String method, String path, List<JsonNode> parameters) {}

  private List<Operation> operations() throws IOException {
    List<Operation> operations = new ArrayList<>();
    URI openapi = management.resolve("/openapi?format=json");
    JsonNode described = JSON.readTree(given().get(openapi).asString());
    for (Map.Entry<String, JsonNode> path : described.path("paths").properties()) {
      for (Map.Entry<String, JsonNode> one : path.getValue().properties()) {
        if (path.getKey().startsWith("/api/") && !one.getKey().equals("parameters")) {
          List<JsonNode> parameters = new ArrayList<>();
          path.getValue().path("parameters").forEach(parameters::add);
          one.getValue().path("parameters").forEach(parameters::add);
          operations.add(
              new Operation(one.getKey().toUpperCase(Locale.ROOT), path.getKey(), parameters));
        }
      }
    }
    assertThat(operations).hasSizeGreaterThan(30);
    return operations;
  }

  /** An address as it is meant, but for one part of it. */
  private String meant(String path, String name, String nonsense) {
    String id =
        path.startsWith("/api/destinations")
            ? destination
            : path.startsWith("/api/deliveries")
                ? "1"
                : path.startsWith("/api/rebuilds") ? UUID.randomUUID().toString() : story;
    Map<String, String> meant =
        Map.of(
            "id", id,
            "language", LANGUAGE,
            "move", "release",
            "revision", "1",
            "version", "1",
            "segment", "b0.s0");
    String address = path;
    for (Map.Entry<String, String> part : meant.entrySet()) {
      String value = part.getKey().equals(name) ? nonsense : part.getValue();
      address = address.replace("{" + part.getKey() + "}", value);
    }
    return address;
  }

  @Test
  void nonsense_anywhere_in_a_destination() throws IOException {
    plant(
        destination(destination),
        body -> {
          String fresh = "quay-" + UUID.randomUUID().toString().substring(0, 8);
          send("POST", "/api/destinations", body.replace(destination, fresh), null);
        });
  }

  @Test
  void nonsense_anywhere_in_a_story() throws IOException {
    plant(
        """
        {"title": "The ferry returns", "deck": "The night crossing rests.", "keywords": ["harbour"],
         "slug": "ferry-returns", "embargoUntil": "2026-05-01T09:00:00Z",
         "pictures": {"https://courier.example/quay.jpg":
           {"alt": "A quay", "caption": "The quay", "credit": "R. Vega", "basis": "By permission"}},
         "segments": [{"id": "b0.s0", "target": "It returned.", "was": "It came."}],
         "blocks": [0, 1, 2],
         "credit": {"outlet": {"name": "Delta Courier", "url": "https://courier.example"},
           "original": {"title": "El transbordador", "url": "https://courier.example/ferry",
             "authors": ["Inés Robledal"]},
           "relation": "translated", "responsibility": "Ours.",
           "rights": {"basis": "By permission", "url": "https://courier.example/r",
             "pictures": "By permission"}},
         "assignee": "ada", "desk": "harbour", "actor": "ada", "back": ["deck"]}\
        """,
        body -> patch("/api/stories/" + story, body));
    plant(
        "{\"segment\": \"b0.s0\", \"actor\": \"ada\"}",
        body -> {
          String address = "/api/stories/" + story;
          send("POST", address + "/history/1/restore", body, tag(address));
          send("POST", address + "/reviewed", body, tag(address));
        });
  }

  @Test
  void nonsense_anywhere_in_a_move() throws IOException {
    for (String move : List.of("hold", "release", "schedule", "publish", "correct", "retract")) {
      plant(
          """
          {"reason": "It was invented.", "note": "The hour was wrong.", "actor": "ada",
           "at": "2036-05-01T09:00:00Z", "allowUntranslated": true}\
          """,
          body -> {
            send("POST", "/api/stories/" + story + "/" + move, body, null);
          });
    }
  }

  @Test
  void nonsense_anywhere_in_a_style_a_front_page_or_a_rebuild() throws IOException {
    plant(
        """
        {"attribution": "laŭ {outlet}", "separator": ", ", "translated": "Tradukis {publisher}.",
         "republished": "Aperigis {publisher}.", "memory": "memoro", "machine": "maŝino",
         "machineOnly": "Tradukis maŝino.", "machinePartly": "Parte tradukis maŝino.",
         "reviewed": "Iu legis.", "reviewedPartly": "Iu parte legis.", "unreviewed": "Neniu.",
         "rightsBasis": "Kun permeso", "rightsUrl": "https://courier.example/r",
         "picturesBasis": "Kun permeso", "outlets": {"Delta Courier": "Kuriero"},
         "exceptions": {"Delta Courier": {"attribution": "de {outlet}"}}}\
        """,
        body -> put("/api/styles/" + LANGUAGE, body));
    plant(
        "{\"lead\": \"a\", \"pinned\": [\"b\"], \"actor\": \"ada\"}",
        body -> put("/api/front?language=" + LANGUAGE, body));
    plant(
        "{\"from\": \"beginning\", \"into\": \"folder:quay\", \"apply\": false, \"send\": false,"
            + " \"remove\": false}",
        body -> {
          send("POST", "/api/rebuilds", body, null);
        });
    for (String from : List.of("+1000000000-12-31T23:59:59Z", "-999999999-01-01T00:00:00Z", "T")) {
      send("POST", "/api/rebuilds", "{\"into\": \"site\", \"from\": \"" + from + "\"}", null);
    }
    send("POST", "/api/rebuilds", "{\"into\": \"folder:\\u0000\"}", null);
  }

  /** Sends a body with nonsense in the place of each of its parts in turn. */
  private void plant(String body, Consumer<String> sent) throws IOException {
    JsonNode meant = JSON.readTree(body);
    for (String pointer : pointers(meant, "")) {
      for (String nonsense : Hostile.JSON) {
        sent.accept(planted(meant, pointer, nonsense));
      }
    }
  }

  private static List<String> pointers(JsonNode node, String at) {
    List<String> pointers = new ArrayList<>();
    if (node instanceof ObjectNode object) {
      object
          .properties()
          .forEach(entry -> {
            String name = entry.getKey().replace("~", "~0").replace("/", "~1");
            pointers.add(at + "/" + name);
            pointers.addAll(pointers(entry.getValue(), at + "/" + name));
          });
    } else if (node instanceof ArrayNode array) {
      for (int i = 0; i < array.size(); i++) {
        pointers.add(at + "/" + i);
        pointers.addAll(pointers(array.get(i), at + "/" + i));
      }
    }
    return pointers;
  }

  private static String planted(JsonNode meant, String pointer, String nonsense) {
    JsonNode whole = meant.deepCopy();
    int last = pointer.lastIndexOf('/');
    String name = pointer.substring(last + 1).replace("~1", "/").replace("~0", "~");
    // Written as it stands, since no tree could hold all of it.
    String mark = "\"planted-" + UUID.randomUUID() + "\"";
    switch (whole.at(pointer.substring(0, last))) {
      case ArrayNode array -> array.set(Integer.parseInt(name), mark.replace("\"", ""));
      case ObjectNode object -> object.put(name, mark.replace("\"", ""));
      default -> throw new AssertionError(pointer);
    }
    return whole.toString().replace(mark, nonsense);
  }

  private void put(String address, String body) {
    send("PUT", address, body, tag(address));
  }

  private void patch(String address, String body) {
    send("PATCH", address, body, tag(address));
  }

  /** What the next change has to send: earlier nonsense may have been taken. */
  private String tag(String address) {
    return ask(request(address).GET()).headers().firstValue("ETag").orElse("\"0\"");
  }

  private JsonNode read(String address) throws IOException {
    return JSON.readTree(ask(request(address).GET()).body());
  }

  private void send(String method, String address, String body, String ifMatch) {
    HttpRequest.Builder request = request(address).setHeader("Content-Type", "application/json");
    if (ifMatch != null) {
      request.setHeader("If-Match", ifMatch);
    }
    ask(
        request.method(
            method,
            method.equals("GET") ? BodyPublishers.noBody() : BodyPublishers.ofString(body)));
  }

  private static HttpRequest.Builder request(String address) {
    return HttpRequest.newBuilder(URI.create(base() + address))
        .timeout(Duration.ofSeconds(30))
        .setHeader("Authorization", "Bearer admin-key");
  }

  private static String base() {
    return "http://127.0.0.1:" + RestAssured.port;
  }

  /** Notes what answers with an error of its own, or does not say what is wrong. */
  private HttpResponse<String> ask(HttpRequest.Builder built) {
    HttpRequest request = built.build();
    try {
      HttpResponse<String> answer = client.send(request, BodyHandlers.ofString());
      int status = answer.statusCode();
      // Too long for the server to read at all.
      boolean unread = status == 414 || status == 431;
      String type = answer.headers().firstValue("Content-Type").orElse("");
      if (status >= 500 || (status >= 400 && !unread && !type.equals("application/problem+json"))) {
        wrong.add(told(request) + " " + status + " " + type + " " + answer.body());
      }
      return answer;
    } catch (IOException broken) {
      throw new AssertionError(told(request), broken);
    } catch (InterruptedException stop) {
      Thread.currentThread().interrupt();
      throw new AssertionError(stop);
    }
  }

  private static String told(HttpRequest request) {
    String all = request.method() + " " + request.uri().getRawSchemeSpecificPart();
    return all.length() < 300 ? all : all.substring(0, 300) + "…";
  }

  /** What no client with manners can be made to send. */
  @Test
  void letters_that_no_address_has() throws IOException {
    for (String target :
        List.of(
            "/api/published?order=changed&x={y}",
            "/api/published?order=changed&keyword=%7By%7D",
            "/api/stories/{id}",
            "/api/destinations/a b",
            "/api/destinations/%zz",
            "/api/destinations/%",
            "/api/deliveries?at=%",
            "/api/deliveries?story=%zz",
            "/api/stories?q=[a]|^`",
            "//api//stories",
            "/api/stories/" + Hostile.LONG,
            "/api/stories/../../etc")) {
      try (Socket socket = new Socket("127.0.0.1", RestAssured.port)) {
        socket.setSoTimeout(20_000);
        socket
            .getOutputStream()
            .write(
                ("GET "
                        + target
                        + " HTTP/1.1\r\nHost: here\r\nAuthorization: Bearer admin-key\r\n"
                        + "Connection: close\r\n\r\n")
                    .getBytes(StandardCharsets.ISO_8859_1));
        String answer = new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        if (!answer.matches("(?s)HTTP/1\\.[01] [234].*")) {
          wrong.add(target + " " + answer);
        }
      }
    }
  }
}
