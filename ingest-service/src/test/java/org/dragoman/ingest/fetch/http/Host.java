package org.dragoman.ingest.fetch.http;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/** A host on this machine that answers as it is told. */
public final class Host implements AutoCloseable {
  private final HttpServer server;
  private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
  private final List<Asked> asked = new CopyOnWriteArrayList<>();

  /** A request that came. */
  public record Asked(String path, com.sun.net.httpserver.Headers headers) {
    public String header(String name) {
      return headers.getFirst(name);
    }
  }

  /** How one path is answered. */
  @FunctionalInterface
  public interface Handler {
    void handle(HttpExchange exchange) throws IOException;
  }

  public Host() {
    try {
      server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    } catch (IOException broken) {
      throw new UncheckedIOException(broken);
    }
    server.setExecutor(threads);
    server.start();
  }

  public Host on(String path, Handler handler) {
    try {
      server.removeContext(path);
    } catch (IllegalArgumentException first) {
      // It was not there yet.
    }
    server.createContext(
        path,
        exchange -> {
          asked.add(new Asked(exchange.getRequestURI().toString(), exchange.getRequestHeaders()));
          try (exchange) {
            handler.handle(exchange);
          }
        });
    return this;
  }

  /**
   * @param headers names and values in turn
   */
  public Host answers(String path, int status, byte[] body, String... headers) {
    return on(
        path,
        exchange -> {
          for (int i = 0; i < headers.length; i += 2) {
            exchange.getResponseHeaders().add(headers[i], headers[i + 1]);
          }
          exchange.sendResponseHeaders(status, body.length == 0 ? -1 : body.length);
          exchange.getResponseBody().write(body);
        });
  }

  public URI url(String path) {
    return URI.create("http://127.0.0.1:" + server.getAddress().getPort() + path);
  }

  public List<Asked> asked() {
    return List.copyOf(asked);
  }

  public long asked(String path) {
    return asked.stream().filter(request -> request.path().equals(path)).count();
  }

  @Override
  public void close() {
    server.stop(0);
    threads.shutdownNow();
  }
}
