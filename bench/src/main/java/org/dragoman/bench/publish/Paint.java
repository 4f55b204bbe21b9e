package org.dragoman.bench.publish;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.net.http.WebSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/**
 * A headless Chromium that tells when it painted a page first, by its own clock, over its debugging
 * protocol. The stylesheet and scripts are cached, as they are for whoever works at the desk.
 */
final class Paint implements AutoCloseable {
  private static final ObjectMapper JSON = new ObjectMapper();

  private final Process chromium;
  private final WebSocket socket;
  private final BlockingQueue<JsonNode> answers = new LinkedBlockingQueue<>();
  private int calls;

  private Paint(Process chromium, URI page, HttpClient client) {
    this.chromium = chromium;
    this.socket = client.newWebSocketBuilder().buildAsync(page, new Ear()).join();
  }

  /** Empty where there is no Chromium. */
  static Optional<Paint> start(Path folder, int port) throws IOException {
    Optional<Path> binary =
        Stream.of("/usr/bin/chromium", "/usr/bin/chromium-browser", "/usr/bin/google-chrome")
            .map(Path::of)
            .filter(Files::isExecutable)
            .findFirst();
    if (binary.isEmpty()) {
      return Optional.empty();
    }
    Process process =
        new ProcessBuilder(
                List.of(
                    binary.get().toString(),
                    "--headless=new",
                    "--no-sandbox",
                    "--disable-gpu",
                    "--window-size=1440,900",
                    "--user-data-dir=" + Files.createTempDirectory(folder, "chromium"),
                    "--remote-debugging-port=" + port,
                    "--remote-allow-origins=*",
                    "about:blank"))
            .redirectErrorStream(true)
            .redirectOutput(folder.resolve("chromium.log").toFile())
            .start();
    HttpClient client = HttpClient.newHttpClient();
    return Optional.of(new Paint(process, page(client, port, process), client));
  }

  private static URI page(HttpClient client, int port, Process process) throws IOException {
    URI list = URI.create("http://127.0.0.1:" + port + "/json/list");
    for (int attempt = 0; attempt < 300 && process.isAlive(); attempt++) {
      try {
        String body =
            client.send(HttpRequest.newBuilder(list).build(), BodyHandlers.ofString()).body();
        for (JsonNode target : JSON.readTree(body)) {
          if (target.path("type").asText().equals("page")) {
            return URI.create(target.path("webSocketDebuggerUrl").asText());
          }
        }
        Thread.sleep(100);
      } catch (java.net.ConnectException notYet) {
        pause();
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
        throw new IOException(e);
      }
    }
    throw new IOException("Chromium shows no page");
  }

  private static void pause() throws IOException {
    try {
      Thread.sleep(100);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IOException(e);
    }
  }

  void carry(URI address, Map<String, String> cookies) throws IOException {
    for (Map.Entry<String, String> cookie : cookies.entrySet()) {
      call(
          "Network.setCookie",
          JSON.createObjectNode()
              .put("url", address.toString())
              .put("name", cookie.getKey())
              .put("value", cookie.getValue()));
    }
  }

  /**
   * Loads a page.
   *
   * @return milliseconds from the request until something of it was painted, and how much the
   *     layout has shifted (CLS)
   */
  double[] load(URI page) throws IOException {
    call("Page.navigate", JSON.createObjectNode().put("url", page.toString()));
    String script =
        """
        new Promise(done => {
          let shift = 0;
          new PerformanceObserver(list => {
            for (const one of list.getEntries()) if (!one.hadRecentInput) shift += one.value;
          }).observe({type: "layout-shift", buffered: true});
          const look = () => {
            const paint = performance.getEntriesByName("first-contentful-paint")[0];
            if (paint && document.readyState === "complete")
              setTimeout(() => done([paint.startTime, shift, location.pathname === %s ? 1 : 0]), 300);
            else setTimeout(look, 10);
          };
          look();
        })\
        """
            .formatted("\"" + page.getPath() + "\"");
    JsonNode answer =
        call(
            "Runtime.evaluate",
            JSON.createObjectNode()
                .put("expression", script)
                .put("awaitPromise", true)
                .put("returnByValue", true));
    JsonNode value = answer.path("result").path("result").path("value");
    if (!value.isArray() || value.get(2).asInt() != 1) {
      throw new IOException("the page was not painted: " + answer);
    }
    return new double[] {value.get(0).asDouble(), value.get(1).asDouble()};
  }

  private JsonNode call(String method, ObjectNode parameters) throws IOException {
    int id = ++calls;
    ObjectNode message = JSON.createObjectNode().put("id", id).put("method", method);
    message.set("params", parameters);
    socket.sendText(JSON.writeValueAsString(message), true).join();
    try {
      while (true) {
        JsonNode answer = answers.poll(60, TimeUnit.SECONDS);
        if (answer == null) {
          throw new IOException("Chromium does not answer to " + method);
        }
        if (answer.path("id").asInt() == id) {
          return answer;
        }
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IOException(e);
    }
  }

  @Override
  public void close() {
    socket.abort();
    chromium.destroy();
  }

  /** Puts messages together that come in pieces. */
  private final class Ear implements WebSocket.Listener {
    private final StringBuilder text = new StringBuilder();

    @Override
    public CompletionStage<?> onText(WebSocket from, CharSequence data, boolean last) {
      text.append(data);
      if (last) {
        try {
          answers.add(JSON.readTree(text.toString()));
        } catch (IOException notJson) {
          throw new java.io.UncheckedIOException(notJson);
        }
        text.setLength(0);
      }
      from.request(1);
      return java.util.concurrent.CompletableFuture.completedStage(null);
    }
  }
}
