package org.dragoman.publish.delivery;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Executors;

/** A partner with a webhook for ninjs, who keeps each message once, by its id. */
final class Partner implements AutoCloseable {
  private static final ObjectMapper JSON = new ObjectMapper();

  /**
   * @param id {@code webhook-id}
   * @param story its {@code uri}
   * @param status {@code usable} or {@code canceled}
   */
  record Message(String id, String story, int version, String status) {}

  private final HttpServer server;
  private final List<Message> messages = new ArrayList<>();
  private int again;

  Partner() throws IOException {
    server = HttpServer.create(new InetSocketAddress("127.0.0.1", 0), 0);
    server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
    server.createContext("/", this::take);
    server.start();
  }

  String address() {
    return "http://127.0.0.1:" + server.getAddress().getPort() + "/";
  }

  private void take(HttpExchange exchange) throws IOException {
    try (exchange) {
      JsonNode item = JSON.readTree(exchange.getRequestBody());
      keep(
          new Message(
              exchange.getRequestHeaders().getFirst("webhook-id"),
              item.path("uri").asText(),
              item.path("version").asInt(),
              item.path("pubStatus").asText()));
      exchange.sendResponseHeaders(204, -1);
    }
  }

  private synchronized void keep(Message message) {
    if (messages.stream().anyMatch(one -> one.id().equals(message.id()))) {
      again++;
    } else {
      messages.add(message);
    }
  }

  /** What it has of a story, in the order it came. */
  synchronized List<Message> of(String story) {
    return messages.stream().filter(one -> one.story().equals(story)).toList();
  }

  /** Messages it had already. */
  synchronized int again() {
    return again;
  }

  @Override
  public void close() {
    server.stop(0);
  }
}
