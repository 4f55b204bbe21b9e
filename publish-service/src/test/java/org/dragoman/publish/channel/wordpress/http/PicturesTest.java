package org.dragoman.publish.channel.wordpress.http;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.dragoman.guard.Guard;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Which pictures are fetched, from a server on this machine. */
class PicturesTest {
  private static final byte[] QUAY = {1, 2, 3};
  private static final int MEGABYTE = 1024 * 1024;
  private static final int TOO_LARGE = 10 * MEGABYTE + 1;
  private static final int ENDLESS = 300;

  private final AtomicInteger asked = new AtomicInteger();
  private final AtomicInteger megabytes = new AtomicInteger();
  private final Semaphore ended = new Semaphore(0);
  private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
  private HttpServer server;
  private String address;

  @BeforeEach
  void serve() throws IOException {
    server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    serve("/quay.jpg", 200, QUAY);
    serve("/moved.jpg", 302, QUAY);
    serve("/large.jpg", 200, new byte[TOO_LARGE]);
    serveWithoutEnd("/endless.jpg", 200);
    serveWithoutEnd("/none/endless.jpg", 404);
    server.setExecutor(threads);
    server.start();
    address = "http://localhost:" + server.getAddress().getPort();
  }

  private void serve(String path, int status, byte[] body) {
    server.createContext(
        path,
        exchange -> {
          asked.incrementAndGet();
          exchange.getResponseHeaders().set("Location", "/quay.jpg");
          exchange.sendResponseHeaders(status, body.length);
          try (OutputStream out = exchange.getResponseBody()) {
            out.write(body);
          }
        });
  }

  private void serveWithoutEnd(String path, int status) {
    server.createContext(
        path,
        exchange -> {
          exchange.sendResponseHeaders(status, 0);
          try (OutputStream out = exchange.getResponseBody()) {
            for (int sent = 0; sent < ENDLESS; sent++) {
              out.write(new byte[MEGABYTE]);
              megabytes.incrementAndGet();
            }
          } finally {
            ended.release();
          }
        });
  }

  @AfterEach
  void stop() {
    server.stop(0);
    threads.shutdownNow();
  }

  @Test
  void what_is_none_is_not_read_to_its_end() throws InterruptedException {
    try (Pictures pictures = new Pictures("Dragoman", Guard.PRIVATE_NETWORKS_TOO)) {
      for (String path : List.of("/endless.jpg", "/none/endless.jpg")) {
        megabytes.set(0);
        assertThat(pictures.get(address + path)).isEmpty();
        assertThat(ended.tryAcquire(30, TimeUnit.SECONDS)).isTrue();
        assertThat(megabytes).as(path).hasValueLessThan(ENDLESS);
      }
    }
  }

  @Test
  void a_picture_comes_whole_from_where_it_is_said_to_be_or_not_at_all() {
    try (Pictures pictures = new Pictures("Dragoman", Guard.PRIVATE_NETWORKS_TOO)) {
      assertThat(pictures.get(address + "/quay.jpg")).contains(QUAY);
      assertThat(pictures.get(address + "/moved.jpg")).isEmpty();
      assertThat(pictures.get(address + "/large.jpg")).isEmpty();
      assertThat(pictures.get(address + "/none.jpg")).isEmpty();
      assertThat(asked).hasValue(3);
    }
  }

  @Test
  void nothing_is_fetched_from_this_machine_or_from_no_address() {
    try (Pictures pictures = new Pictures("Dragoman")) {
      assertThat(pictures.get(address + "/quay.jpg")).isEmpty();
      assertThat(pictures.get(address.replace("localhost", "127.0.0.1") + "/quay.jpg")).isEmpty();
      assertThat(pictures.get("file:///etc/passwd")).isEmpty();
      assertThat(pictures.get("http://me:pass@[::1]/")).isEmpty();
      assertThat(pictures.get("no address")).isEmpty();
      assertThat(asked).hasValue(0);
    }
  }
}
