package org.dragoman.bench.publish;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.URI;
import java.time.Duration;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;

/**
 * A partner with a webhook for ninjs. It notes what it took: how many messages, how many it had
 * already, and how many that are older than what it has of their story.
 */
final class Receiver implements AutoCloseable {
  private static final ObjectMapper JSON = new ObjectMapper();

  private final String name;
  private final int port;
  private final Duration pause;
  private final int fails;
  private final AtomicInteger asked = new AtomicInteger();
  private final Set<String> messages = new HashSet<>();
  private final Map<String, Integer> versions = new HashMap<>();
  private int again;
  private int backwards;
  private @Nullable HttpServer server;

  /**
   * @param port where it listens, once it is up
   * @param pause before each answer
   * @param fails every so many requests are answered 500; 0 for none
   */
  Receiver(String name, int port, Duration pause, int fails) {
    this.name = name;
    this.port = port;
    this.pause = pause;
    this.fails = fails;
  }

  String name() {
    return name;
  }

  URI address() {
    return URI.create("http://127.0.0.1:" + port + "/hook");
  }

  void up() throws IOException {
    HttpServer listening = HttpServer.create(new InetSocketAddress("127.0.0.1", port), 200);
    listening.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
    listening.createContext("/hook", this::take);
    listening.start();
    server = listening;
  }

  private void take(HttpExchange exchange) throws IOException {
    try (exchange) {
      JsonNode item = JSON.readTree(exchange.getRequestBody());
      pauseBefore();
      boolean failing = fails > 0 && asked.incrementAndGet() % fails == 0;
      if (!failing) {
        note(exchange.getRequestHeaders().getFirst("webhook-id"), item);
      }
      exchange.sendResponseHeaders(failing ? 500 : 204, -1);
    }
  }

  private void pauseBefore() throws IOException {
    try {
      Thread.sleep(pause);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IOException(e);
    }
  }

  private synchronized void note(String message, JsonNode item) {
    if (!messages.add(message)) {
      again++;
    }
    int version = item.path("version").asInt();
    int before = versions.merge(item.path("uri").asText(), version, Math::max);
    if (version < before) {
      backwards++;
    }
  }

  /** Messages, each counted once. */
  synchronized int taken() {
    return messages.size();
  }

  synchronized int again() {
    return again;
  }

  synchronized int backwards() {
    return backwards;
  }

  @Override
  public void close() {
    if (server != null) {
      server.stop(0);
    }
  }
}
