package org.dragoman.publish;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/**
 * An ingest-service that takes what it is sent: a text's first line is its headline, every host but
 * one has the same page, and an article is known by its address or id.
 */
public final class StubIngest implements QuarkusTestResourceLifecycleManager {
  /** While it is not well it answers everything with an error. */
  public static volatile boolean well = true;

  /** What was sent, in its order. */
  public static final List<JsonNode> SENT = new CopyOnWriteArrayList<>();

  /** Ids of articles by their addresses. */
  public static final Map<String, String> KNOWN = new ConcurrentHashMap<>();

  /** Ids of those that their outlets have canceled. */
  public static final Set<String> CANCELED = ConcurrentHashMap.newKeySet();

  private static final ObjectMapper JSON = new ObjectMapper();

  private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
  private HttpServer server;

  @Override
  public Map<String, String> start() {
    try {
      server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    server.setExecutor(threads);
    server.createContext("/", StubIngest::answer);
    server.start();
    return Map.of(
        "dragoman.start.ingest",
        "http://127.0.0.1:" + server.getAddress().getPort(),
        "dragoman.start.key",
        "start-key");
  }

  private record Answer(int status, JsonNode json) {}

  private static void answer(HttpExchange exchange) throws IOException {
    String path = exchange.getRequestURI().getPath();
    String sent = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
    boolean known =
        "Bearer start-key".equals(exchange.getRequestHeaders().getFirst("Authorization"));
    Answer answer =
        !known
            ? new Answer(401, JSON.createObjectNode())
            : !well ? new Answer(503, JSON.createObjectNode()) : of(exchange, path, sent);
    byte[] body = answer.json().toString().getBytes(StandardCharsets.UTF_8);
    exchange.sendResponseHeaders(answer.status(), body.length);
    exchange.getResponseBody().write(body);
    exchange.close();
  }

  private static Answer of(HttpExchange exchange, String path, String sent) throws IOException {
    if (path.equals("/api/sources")) {
      return ok(
          """
          {"sources": [{"id": "courier", "name": "Delta Courier", "language": "es", "homepage": "https://courier.example/",
            "rights": "Used by agreement with the outlet"}]}\
          """);
    }
    if (path.equals("/api/preview/page")) {
      return page(JSON.readTree(sent).path("url").asText());
    }
    if (path.equals("/api/preview")) {
      boolean text = exchange.getRequestHeaders().getFirst("Content-Type").startsWith("text/plain");
      return preview(text ? ofText(sent) : ofArticle((ObjectNode) JSON.readTree(sent)));
    }
    if (path.equals("/api/outlets")) {
      return new Answer(
          201, ((ObjectNode) JSON.readTree(sent)).put("id", "added").put("added", true));
    }
    if (path.equals("/api/articles")) {
      ObjectNode found = JSON.createObjectNode();
      ArrayNode articles = found.putArray("articles");
      String id = KNOWN.get(exchange.getRequestURI().getQuery().replaceFirst("^url=", ""));
      if (id != null) {
        articles.addObject().put("id", id);
      }
      return new Answer(200, found);
    }
    if (path.endsWith("/articles")) {
      return take(JSON.readTree(sent));
    }
    return KNOWN.containsValue(path.replaceFirst(".*/", ""))
        ? ok(
            "{\"article\": {\"title\": \"Vuelve el transbordador nocturno\", \"status\": \"%s\"}}"
                .formatted(CANCELED.contains(path.replaceFirst(".*/", "")) ? "canceled" : "usable"))
        : new Answer(404, JSON.createObjectNode().put("detail", "There is no such article."));
  }

  private static Answer page(String url) throws IOException {
    if (url.contains("nowhere.example")) {
      return new Answer(
          422, JSON.createObjectNode().put("detail", "There is no host nowhere.example."));
    }
    ObjectNode page =
        (ObjectNode)
            JSON.readTree(
                """
                {"title": "Vuelve el transbordador nocturno", "deck": "Tras un año en el dique", "outlet": "El Muelle",
                 "authors": ["Inés Roca"], "language": "es", "languageConfidence": 0.98, "publishedAt": "2026-05-01T09:00:30Z",
                 "body": [{"type": "paragraph", "html": "El transbordador <em>nocturno</em> vuelve a cruzar la bahía."},
                          {"type": "heading", "level": 2, "html": "Un año de espera"},
                          {"type": "list", "ordered": false, "items": ["Doce viajes", "Cuatro barcos"]},
                          {"type": "image", "url": "https://muelle.example/barco.jpg", "caption": "El barco en el dique"}]}\
                """);
    ObjectNode answer = JSON.createObjectNode().put("address", url);
    answer.putArray("articles").add(page.put("url", url));
    return new Answer(200, answer);
  }

  private static Answer preview(JsonNode article) {
    ObjectNode answer = JSON.createObjectNode();
    answer.putArray("articles").add(article);
    return new Answer(200, answer);
  }

  private static ObjectNode ofText(String text) {
    String[] parts = text.split("\\R+", 2);
    return ofArticle(
        JSON.createObjectNode()
            .put("title", parts[0])
            .put("body", parts.length > 1 ? parts[1] : ""));
  }

  private static ObjectNode ofArticle(ObjectNode article) {
    if (article.path("body").isTextual()) {
      String text = article.path("body").asText();
      ArrayNode blocks = article.putArray("body");
      for (String part : text.split("\\R\\s*\\R")) {
        blocks.addObject().put("type", "paragraph").put("html", part.strip());
      }
    }
    return article.put("language", "es").put("languageConfidence", 0.9);
  }

  private static Answer take(JsonNode article) {
    SENT.add(article);
    String name = article.path("url").asText(article.path("externalId").asText());
    String id =
        KNOWN.computeIfAbsent(
            name, key -> UUID.nameUUIDFromBytes(key.getBytes(StandardCharsets.UTF_8)).toString());
    ObjectNode answer = JSON.createObjectNode();
    answer.putArray("articles").addObject().put("id", id).put("outcome", "new").put("version", 1);
    return new Answer(202, answer);
  }

  private static Answer ok(String json) throws IOException {
    return new Answer(200, JSON.readTree(json));
  }

  @Override
  public void stop() {
    server.stop(0);
    threads.shutdownNow();
  }
}
