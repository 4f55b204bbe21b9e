package org.dragoman.publish.start.http;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.dragoman.publish.start.Told;
import org.dragoman.publish.start.Told.Away;
import org.dragoman.publish.start.Told.Refused;
import org.dragoman.publish.start.Told.Why;
import org.jspecify.annotations.Nullable;

/** One request to ingest-service, and its answer as JSON, within a time. */
public final class IngestService {

  /** Bytes: an article has one MiB at most, and an answer holds one. */
  private static final long LONGEST_ANSWER = 8 << 20;

  private final HttpClient client;
  private final ObjectMapper json;
  private final String address;
  private final @Nullable String key;

  /**
   * @param address of the service, e.g. {@code http://127.0.0.1:8081}
   * @param key of a caller with the role feed; null to ask nothing
   * @throws IllegalArgumentException if the address is none of the web
   */
  public IngestService(HttpClient client, ObjectMapper json, URI address, @Nullable String key) {
    this.client = client;
    this.json = json;
    this.address = base(address);
    this.key = key;
  }

  private static String base(URI address) {
    String scheme = address.getScheme();
    if (address.getHost() == null || !("http".equals(scheme) || "https".equals(scheme))) {
      throw new IllegalArgumentException(
          "dragoman.start.ingest: an address such as http://127.0.0.1:8081, not " + address);
    }
    return address.toString().replaceAll("/+$", "");
  }

  /** Makes sense of an answer. */
  interface Read<T> {

    /**
     * @throws IOException if it is not what was asked for
     */
    Told<T> of(JsonNode answer) throws IOException;
  }

  /** What is sent. */
  record Body(String type, String content, @Nullable String language) {
    static Body json(JsonNode content) {
      return new Body("application/json", content.toString(), null);
    }
  }

  <T> Told<T> get(String path, Duration time, Read<T> read) {
    return key == null ? new Away<>(Why.OFF) : ask(request(path, key).GET().build(), time, read);
  }

  <T> Told<T> post(String path, Body body, Duration time, Read<T> read) {
    if (key == null) {
      return new Away<>(Why.OFF);
    }
    HttpRequest.Builder request =
        request(path, key)
            .header("Content-Type", body.type())
            .POST(BodyPublishers.ofString(body.content()));
    if (body.language() != null) {
      request.header("Content-Language", body.language());
    }
    return ask(request.build(), time, read);
  }

  private HttpRequest.Builder request(String path, String bearer) {
    return HttpRequest.newBuilder(URI.create(address + path))
        .header("Authorization", "Bearer " + bearer)
        .header("Accept", "application/json, application/problem+json");
  }

  private <T> Told<T> ask(HttpRequest request, Duration time, Read<T> read) {
    // The client's own time-out ends at the headers, and a body may trickle in for ever.
    CompletableFuture<HttpResponse<String>> response =
        client.sendAsync(
            request,
            BodyHandlers.limiting(BodyHandlers.ofString(StandardCharsets.UTF_8), LONGEST_ANSWER));
    try {
      return told(response.get(time.toNanos(), TimeUnit.NANOSECONDS), read);
    } catch (TimeoutException | ExecutionException away) {
      return new Away<>(Why.AWAY);
    } catch (InterruptedException stop) {
      Thread.currentThread().interrupt();
      return new Away<>(Why.AWAY);
    } finally {
      response.cancel(true);
    }
  }

  private <T> Told<T> told(HttpResponse<String> response, Read<T> read) {
    int status = response.statusCode();
    if (status == 401 || status == 403) {
      return new Away<>(Why.DENIED);
    }
    try {
      JsonNode answer = json.readTree(response.body());
      if (status / 100 == 2) {
        return read.of(answer);
      }
      return status / 100 == 4 ? new Refused<>(reason(answer)) : new Away<>(Why.BROKEN);
    } catch (IOException garbled) {
      return new Away<>(Why.BROKEN);
    }
  }

  /** What was wrong with the one item says more than that nothing was taken. */
  private static String reason(JsonNode problem) throws IOException {
    String item = problem.path("articles").path(0).path("refused").asText("");
    String reason = item.isBlank() ? problem.path("detail").asText("") : item;
    if (reason.isBlank()) {
      throw new IOException("a refusal without a reason");
    }
    return reason;
  }
}
