package org.dragoman.bench.translate;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.concurrent.Executors;
import java.util.concurrent.locks.LockSupport;

/** A LibreTranslate server that takes its time over each request and translates by shouting. */
final class SlowEngine implements AutoCloseable {

  private static final ObjectMapper JSON = new ObjectMapper();

  private final Duration pause;
  private final HttpServer server;

  SlowEngine(Duration pause) throws IOException {
    this.pause = pause;
    this.server = HttpServer.create(new InetSocketAddress("127.0.0.1", 0), 0);
    server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
    server.createContext(
        "/languages", exchange -> answer(exchange, "[{\"code\": \"es\", \"targets\": [\"en\"]}]"));
    server.createContext("/translate", this::translate);
    server.start();
  }

  URI address() {
    return URI.create("http://127.0.0.1:" + server.getAddress().getPort());
  }

  private void translate(HttpExchange exchange) throws IOException {
    long end = System.nanoTime() + pause.toNanos();
    JsonNode question = JSON.readTree(exchange.getRequestBody());
    ArrayNode texts = JSON.createArrayNode();
    question.path("q").forEach(text -> texts.add("[" + text.asText() + "]"));
    String said = JSON.createObjectNode().set("translatedText", texts).toString();
    for (long left = end - System.nanoTime(); left > 0; left = end - System.nanoTime()) {
      LockSupport.parkNanos(left);
    }
    answer(exchange, said);
  }

  private static void answer(HttpExchange exchange, String json) throws IOException {
    byte[] body = json.getBytes(StandardCharsets.UTF_8);
    exchange.sendResponseHeaders(200, body.length);
    try (var out = exchange.getResponseBody()) {
      out.write(body);
    }
  }

  @Override
  public void close() {
    server.stop(0);
  }
}
