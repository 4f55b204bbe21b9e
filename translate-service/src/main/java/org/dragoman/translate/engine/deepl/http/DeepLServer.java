package org.dragoman.translate.engine.deepl.http;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.URI;
import java.net.http.HttpRequest;
import java.time.Duration;
import org.dragoman.translate.engine.http.EngineCall;
import org.dragoman.translate.engine.http.EngineCall.Reply;
import org.jspecify.annotations.Nullable;

/** Requests as DeepL wants them: with the key, to the host that belongs to it. */
public final class DeepLServer {

  private static final URI FREE = URI.create("https://api-free.deepl.com");
  private static final URI PRO = URI.create("https://api.deepl.com");

  private final URI server;
  private final String key;
  private final Duration timeout;
  private final EngineCall call;

  /**
   * @param server null for the one the key belongs to: keys of free accounts end in {@code :fx}
   */
  public DeepLServer(@Nullable URI server, String key, Duration timeout, EngineCall call) {
    this.server = server == null ? (key.endsWith(":fx") ? FREE : PRO) : server;
    this.key = key;
    this.timeout = timeout;
    this.call = call;
  }

  URI address() {
    return server;
  }

  Reply get(String path) {
    return call.send(request(path).timeout(EngineCall.brief(timeout)).GET().build());
  }

  Reply send(String method, String path, JsonNode body) {
    return call.send(
        request(path)
            .header("Content-Type", "application/json")
            .method(method, HttpRequest.BodyPublishers.ofString(body.toString()))
            .build());
  }

  Reply delete(String path) {
    return call.send(request(path).timeout(EngineCall.brief(timeout)).DELETE().build());
  }

  private HttpRequest.Builder request(String path) {
    return HttpRequest.newBuilder(URI.create(server.toString().replaceAll("/+$", "") + path))
        .timeout(timeout)
        .header("Authorization", "DeepL-Auth-Key " + key);
  }
}
