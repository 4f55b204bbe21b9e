package org.dragoman.publish.suggestion.http;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.net.http.HttpTimeoutException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.dragoman.publish.suggestion.Part;
import org.dragoman.publish.suggestion.Part.Missing;
import org.dragoman.publish.suggestion.Part.Why;
import org.jspecify.annotations.Nullable;

/** One question to translate-service, and its answer as JSON, within a time. */
public final class TranslateService {

  /** Bytes: a hundred times what suggestions for a sentence come to. */
  private static final long LONGEST_ANSWER = 4 << 20;

  private final HttpClient client;
  private final ObjectMapper json;
  private final String address;
  private final @Nullable String key;

  /**
   * @param address of the service, e.g. {@code http://127.0.0.1:8082}
   * @param key of a caller with the role translator; null to ask nothing
   * @throws IllegalArgumentException if the address is none of the web
   */
  public TranslateService(HttpClient client, ObjectMapper json, URI address, @Nullable String key) {
    this.client = client;
    this.json = json;
    this.address = base(address);
    this.key = key;
  }

  private static String base(URI address) {
    String scheme = address.getScheme();
    if (address.getHost() == null || !("http".equals(scheme) || "https".equals(scheme))) {
      throw new IllegalArgumentException(
          "dragoman.suggestions.translate: an address such as http://127.0.0.1:8082, not "
              + address);
    }
    return address.toString().replaceAll("/+$", "");
  }

  /** Makes sense of an answer. */
  interface Read<T> {

    /**
     * @throws IOException if it is not what was asked for
     */
    Part<T> of(JsonNode answer) throws IOException;
  }

  <T> Part<T> ask(String path, JsonNode question, Duration time, Read<T> read) {
    if (key == null) {
      return new Missing<>(Why.OFF);
    }
    if (!time.isPositive()) {
      return new Missing<>(Why.BUSY);
    }
    HttpRequest request =
        HttpRequest.newBuilder(URI.create(address + path))
            .header("Authorization", "Bearer " + key)
            .header("Content-Type", "application/json")
            .header("Accept", "application/json")
            .POST(BodyPublishers.ofString(question.toString()))
            .build();
    // The client's own time-out ends at the headers, and a body may trickle in for ever.
    CompletableFuture<HttpResponse<String>> response =
        client.sendAsync(
            request,
            BodyHandlers.limiting(BodyHandlers.ofString(StandardCharsets.UTF_8), LONGEST_ANSWER));
    try {
      return read(response.get(time.toNanos(), TimeUnit.NANOSECONDS), read);
    } catch (TimeoutException late) {
      return new Missing<>(Why.LATE);
    } catch (ExecutionException broken) {
      return new Missing<>(
          broken.getCause() instanceof HttpTimeoutException ? Why.LATE : Why.FAILED);
    } catch (InterruptedException stop) {
      Thread.currentThread().interrupt();
      return new Missing<>(Why.LATE);
    } finally {
      // Closes the connection of an answer that has not come whole.
      response.cancel(true);
    }
  }

  private <T> Part<T> read(HttpResponse<String> response, Read<T> read) {
    int status = response.statusCode();
    if (status == 401 || status == 403) {
      return new Missing<>(Why.DENIED);
    }
    if (status == 400 || status == 413 || status == 422) {
      return new Missing<>(Why.REFUSED);
    }
    if (status != 200) {
      return new Missing<>(Why.FAILED);
    }
    try {
      return read.of(json.readTree(response.body()));
    } catch (IOException garbled) {
      return new Missing<>(Why.FAILED);
    }
  }
}
