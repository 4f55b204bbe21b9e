package org.dragoman.publish;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import org.dragoman.contracts.article.PlainText;

/** A translate-service that knows one sentence, or gives no answer that helps. */
public final class StubTranslate implements QuarkusTestResourceLifecycleManager {
  static volatile boolean well = true;

  private static final ObjectMapper JSON = new ObjectMapper();

  private static final Map<String, String> ANSWERS =
      Map.of(
          "/api/memory/lookup",
          """
          {"complete": true, "matches": [[
            {"kind": "context", "percent": 100, "source": "La travesía nocturna queda suspendida.",
             "target": "The \\"night\\" crossing is <em>off</em>.<script>x</script>", "unit": "u1", "who": "Robin Vale",
             "at": "2026-05-01T09:00:00Z", "differences": []},
            {"kind": "fuzzy", "percent": 71, "source": "La travesía diurna sigue.", "target": "The day crossing goes on.",
             "unit": "u2", "engine": "apertium", "differences": []}]]}\
          """,
          "/api/translate/alternatives",
          """
          {"alternatives": [{"engine": "apertium", "target": "The night crossing remains suspended.", "findings": []},
            {"engine": "deepl", "findings": [], "reason": "deepl: no connection"}]}\
          """);

  private static final Pattern TERM = Pattern.compile("travesía");

  private static final String FOUND =
      """
      {"entry": "e1", "words": "travesía", "from": %d, "to": %d, "source": "travesía",
       "target": "crossing", "targetForms": [], "forbidden": ["voyage"], "keep": false, "note": "of the ferry"}\
      """;

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
    server.createContext("/", StubTranslate::answer);
    server.start();
    return Map.of(
        "dragoman.suggestions.translate",
        "http://127.0.0.1:" + server.getAddress().getPort(),
        "dragoman.suggestions.key",
        "publish-key",
        "dragoman.suggestions.within",
        "5s",
        "dragoman.suggestions.failures",
        "1000");
  }

  private static void answer(HttpExchange exchange) throws IOException {
    JsonNode question = JSON.readTree(exchange.getRequestBody());
    boolean known =
        "Bearer publish-key".equals(exchange.getRequestHeaders().getFirst("Authorization"));
    String path = exchange.getRequestURI().getPath();
    String json = path.endsWith("/terms") ? terms(question) : ANSWERS.getOrDefault(path, "{}");
    byte[] body = json.getBytes(StandardCharsets.UTF_8);
    exchange.sendResponseHeaders(well ? known ? 200 : 401 : 500, body.length);
    exchange.getResponseBody().write(body);
    exchange.close();
  }

  /** Wherever a sentence has the word. */
  private static String terms(JsonNode question) {
    return StreamSupport.stream(question.path("sentences").spliterator(), false)
        .map(html ->
            TERM.matcher(PlainText.fromInline(html.asText()))
                .results()
                .map(found -> FOUND.formatted(found.start(), found.end()))
                .collect(Collectors.joining(",", "[", "]")))
        .collect(Collectors.joining(",", "{\"version\": 2, \"terms\": [", "]}"));
  }

  @Override
  public void stop() {
    server.stop(0);
    threads.shutdownNow();
  }
}
