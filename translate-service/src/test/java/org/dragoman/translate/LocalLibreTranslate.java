package org.dragoman.translate;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;

/**
 * A server that speaks LibreTranslate's protocol for Spanish into English and answers in brackets.
 * A test can take it down, and can hold back the answer to a text.
 */
public final class LocalLibreTranslate implements QuarkusTestResourceLifecycleManager {

  static volatile boolean down;
  static volatile String heldText = "";
  static volatile CountDownLatch release = new CountDownLatch(0);
  static final AtomicInteger held = new AtomicInteger();

  private static final ObjectMapper JSON = new ObjectMapper();
  private static final Queue<String> ASKED = new ConcurrentLinkedQueue<>();
  private static final AtomicInteger LEFT = new AtomicInteger(Integer.MAX_VALUE);
  private static volatile @Nullable HttpServer server;
  private static int port;

  /** How many sentences with that word it was asked for. */
  static int asked(String word) {
    return (int) ASKED.stream().filter(text -> text.contains(word)).count();
  }

  /**
   * As if its process was killed after that many more sentences, however fast they come: the
   * request that passes it has no answer, connections break, and nobody listens.
   */
  static void killAfter(int sentences) {
    LEFT.set(sentences);
  }

  private static void kill() {
    HttpServer killed = server;
    if (killed != null) {
      killed.stop(0);
      server = null;
    }
  }

  /** On the same port as before. */
  static void revive() {
    LEFT.set(Integer.MAX_VALUE);
    kill();
    try {
      HttpServer started = HttpServer.create(new InetSocketAddress("127.0.0.1", port), 0);
      port = started.getAddress().getPort();
      started.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
      started.createContext(
          "/languages",
          exchange -> answer(exchange, 200, "[{\"code\": \"es\", \"targets\": [\"en\"]}]"));
      started.createContext("/translate", LocalLibreTranslate::translate);
      started.start();
      server = started;
    } catch (IOException broken) {
      throw new UncheckedIOException(broken);
    }
  }

  /** From now on requests with that text wait for {@link #letGo()}. */
  static void hold(String text) {
    release = new CountDownLatch(1);
    held.set(0);
    heldText = text;
  }

  static void letGo() {
    heldText = "";
    release.countDown();
  }

  @Override
  public Map<String, String> start() {
    port = 0;
    revive();
    return Map.of(
        "dragoman.engines.order", "libretranslate",
        "dragoman.engines.rest", "200ms",
        "dragoman.engines.libretranslate.url", "http://127.0.0.1:" + port,
        "dragoman.translation.patience", "3s",
        "dragoman.translation.lease", "6s",
        "dragoman.translation.sweep", "200ms");
  }

  private static void translate(HttpExchange exchange) throws IOException {
    JsonNode request = JSON.readTree(exchange.getRequestBody().readAllBytes());
    if (down) {
      answer(exchange, 503, "{\"error\": \"closed for repairs\"}");
      return;
    }
    if (LEFT.addAndGet(-request.path("q").size()) < 0) {
      kill();
      return;
    }
    request.path("q").forEach(text -> ASKED.add(text.asText()));
    if (!heldText.isEmpty() && request.path("q").toString().contains(heldText)) {
      held.incrementAndGet();
      try {
        release.await();
      } catch (InterruptedException stop) {
        Thread.currentThread().interrupt();
      }
    }
    ArrayNode texts = JSON.createArrayNode();
    request.path("q").forEach(text -> texts.add("[" + text.asText() + "]"));
    answer(exchange, 200, JSON.createObjectNode().set("translatedText", texts).toString());
  }

  private static void answer(HttpExchange exchange, int status, String json) throws IOException {
    byte[] body = json.getBytes(StandardCharsets.UTF_8);
    exchange.getRequestBody().readAllBytes();
    exchange.sendResponseHeaders(status, body.length);
    try (var out = exchange.getResponseBody()) {
      out.write(body);
    }
  }

  @Override
  public void stop() {
    kill();
  }
}
