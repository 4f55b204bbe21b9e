package org.dragoman.publish.channel.http;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpHandler;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.http.HttpClient;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/** A partner's server on this machine, that does as it is told and keeps what it got. */
public final class Receiver implements AutoCloseable {
  private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
  private final CountDownLatch over = new CountDownLatch(1);
  private final List<Got> got = new CopyOnWriteArrayList<>();
  private final HttpClient client =
      HttpClient.newBuilder()
          .version(HttpClient.Version.HTTP_1_1)
          .connectTimeout(Duration.ofSeconds(10))
          .build();
  private final HttpServer server;
  private volatile HttpHandler handler = exchange -> answer(exchange, 204, Map.of(), "");

  /** A request as it came. */
  public record Got(String method, String target, Map<String, List<String>> headers, String body) {
    public String header(String name) {
      return headers.entrySet().stream()
          .filter(header -> header.getKey().equalsIgnoreCase(name))
          .map(header -> String.join(",", header.getValue()))
          .findFirst()
          .orElse("");
    }
  }

  public Receiver() {
    try {
      server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
    server.setExecutor(threads);
    server.createContext("/", this::take);
    server.start();
  }

  private void take(HttpExchange exchange) throws IOException {
    String body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
    got.add(
        new Got(
            exchange.getRequestMethod(),
            exchange.getRequestURI().toString(),
            Map.copyOf(exchange.getRequestHeaders()),
            body));
    handler.handle(exchange);
  }

  public Partner partner() {
    return new Partner(client, "Dragoman (+https://lantern.example/)");
  }

  public HttpClient client() {
    return client;
  }

  public String url(String path) {
    return "http://127.0.0.1:" + server.getAddress().getPort() + path;
  }

  public List<Got> got() {
    return got;
  }

  public Receiver answers(int status, Map<String, String> headers, String body) {
    handler = exchange -> answer(exchange, status, headers, body);
    return this;
  }

  /** Answers by itself. */
  public Receiver does(HttpHandler other) {
    handler = other;
    return this;
  }

  /** Says nothing until it is closed. */
  public Receiver hangs() {
    handler = _ -> await();
    return this;
  }

  /** Begins an answer, and never ends it. */
  public Receiver trickles() {
    handler =
        exchange -> {
          exchange.sendResponseHeaders(200, 0);
          exchange.getResponseBody().write('a');
          exchange.getResponseBody().flush();
          await();
        };
    return this;
  }

  /** Talks on and on. */
  public Receiver floods() {
    handler =
        exchange -> {
          exchange.sendResponseHeaders(200, 0);
          byte[] talk = "no end ".repeat(1_000).getBytes(StandardCharsets.UTF_8);
          try {
            while (over.getCount() > 0) {
              exchange.getResponseBody().write(talk);
            }
          } catch (IOException hungUp) {
            exchange.close();
          }
        };
    return this;
  }

  /** Is there no more. */
  public Receiver leaves() {
    server.stop(0);
    return this;
  }

  private void await() {
    try {
      over.await();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  public static void answer(
      HttpExchange exchange, int status, Map<String, String> headers, String body)
      throws IOException {
    byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
    headers.forEach(exchange.getResponseHeaders()::set);
    exchange.sendResponseHeaders(status, bytes.length == 0 ? -1 : bytes.length);
    exchange.getResponseBody().write(bytes);
    exchange.close();
  }

  @Override
  public void close() {
    over.countDown();
    server.stop(0);
    client.shutdownNow();
    threads.shutdownNow();
  }
}
