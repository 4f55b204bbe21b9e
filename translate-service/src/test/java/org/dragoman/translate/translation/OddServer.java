package org.dragoman.translate.translation;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
import org.dragoman.translate.engine.Engine;
import org.dragoman.translate.engine.http.EngineCall;
import org.dragoman.translate.engine.libretranslate.http.LibreTranslateEngine;
import org.dragoman.translate.engine.libretranslate.http.LibreTranslateJson;

/**
 * Speaks LibreTranslate's protocol, Spanish into English or German in brackets, and has its
 * oddities.
 */
public final class OddServer implements AutoCloseable {

  static final int WELL = 200;

  private static final ObjectMapper JSON = new ObjectMapper();

  /** What it translated, request by request: what a paid engine would have billed. */
  public final List<List<String>> translated = new CopyOnWriteArrayList<>();

  /** What it answered any request, by its texts. */
  volatile Function<List<String>, Integer> status = _ -> WELL;

  /** What a request takes it. */
  public volatile Duration time = Duration.ZERO;

  /** The process dies over the request after so many it translated. */
  private final AtomicInteger left = new AtomicInteger(Integer.MAX_VALUE);

  private volatile boolean alive;
  private volatile HttpServer server;
  private int port;

  public OddServer() {
    server = listen();
  }

  private HttpServer listen() {
    try {
      HttpServer started = HttpServer.create(new InetSocketAddress("127.0.0.1", port), 0);
      port = started.getAddress().getPort();
      started.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
      started.createContext(
          "/languages",
          exchange ->
              answer(exchange, WELL, "[{\"code\": \"es\", \"targets\": [\"en\", \"de\"]}]"));
      started.createContext("/translate", this::translate);
      started.start();
      alive = true;
      return started;
    } catch (IOException broken) {
      throw new UncheckedIOException(broken);
    }
  }

  public URI address() {
    return URI.create("http://127.0.0.1:" + port);
  }

  Engine engine() {
    EngineCall call =
        new EngineCall(
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build(),
            JSON,
            InstantSource.system());
    return new LibreTranslateEngine(
        "odd",
        address(),
        Optional.empty(),
        Duration.ofSeconds(10),
        call,
        new LibreTranslateJson(JSON),
        InstantSource.system());
  }

  /** It translates so many requests, and dies over the next. */
  void dieAfter(int requests) {
    left.set(requests);
  }

  boolean alive() {
    return alive;
  }

  /** On the same port; it lives on. */
  void revive() {
    left.set(Integer.MAX_VALUE);
    server = listen();
  }

  private void translate(HttpExchange exchange) throws IOException {
    List<String> texts = new ArrayList<>();
    JSON.readTree(exchange.getRequestBody().readAllBytes())
        .path("q")
        .forEach(text -> texts.add(text.asText()));
    if (left.getAndDecrement() <= 0) {
      die(exchange);
      return;
    }
    takeTime();
    int answered = status.apply(texts);
    if (answered != WELL) {
      answer(exchange, answered, "{\"error\": \"it does not like that\"}");
      return;
    }
    ArrayNode targets = JSON.createArrayNode();
    texts.forEach(text -> targets.add("[" + text + "]"));
    translated.add(List.copyOf(texts));
    answer(exchange, WELL, JSON.createObjectNode().set("translatedText", targets).toString());
  }

  private void takeTime() {
    try {
      Thread.sleep(time);
    } catch (InterruptedException stop) {
      Thread.currentThread().interrupt();
    }
  }

  /** As a killed process does: connections break, and nobody listens. */
  private void die(HttpExchange exchange) {
    server.stop(0);
    exchange.close();
    alive = false;
  }

  private static void answer(HttpExchange exchange, int status, String json) throws IOException {
    byte[] body = json.getBytes(StandardCharsets.UTF_8);
    exchange.sendResponseHeaders(status, body.length);
    try (var out = exchange.getResponseBody()) {
      out.write(body);
    }
  }

  @Override
  public void close() {
    server.stop(0);
  }
}
