package org.dragoman.translate.engine.http;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.ConnectException;
import java.net.http.HttpClient;
import java.net.http.HttpConnectTimeoutException;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpTimeoutException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.InstantSource;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.stream.Stream;
import org.dragoman.translate.engine.EngineAnswer;
import org.jspecify.annotations.Nullable;

/** One request to an engine and the JSON it answers. */
public final class EngineCall {

  private static final Duration LONGEST = Duration.ofMinutes(2);
  private static final Duration BRIEF = Duration.ofSeconds(5);

  /** Bytes: a hundred times what the longest article comes to. */
  private static final long LONGEST_ANSWER = 16 << 20;

  private final HttpClient client;
  private final ObjectMapper json;
  private final InstantSource clock;

  public EngineCall(HttpClient client, ObjectMapper json, InstantSource clock) {
    this.client = client;
    this.json = json;
    this.clock = clock;
  }

  /** How a call went. */
  public sealed interface Reply {

    record Ok(JsonNode body) implements Reply {}

    /** There is no answer to work with. */
    sealed interface Trouble extends Reply {

      /** A clause for an editor or operator. */
      String reason();

      EngineAnswer.Unavailable unavailable();
    }

    /**
     * The server answered, with a status that is no success.
     *
     * @param after as {@code Retry-After} says
     */
    record Refused(int status, String reason, @Nullable Duration after) implements Trouble {

      /** It would not take this text, and may well take the next: bad, too large, unprocessable. */
      public boolean ofThisText() {
        return status == 400 || status == 413 || status == 422;
      }

      /**
       * Too many requests and overloaded say that nothing was done. An error within may be for what
       * was asked, unless the server says for how long it wants to be left alone.
       */
      @Override
      public EngineAnswer.Unavailable unavailable() {
        return new EngineAnswer.Unavailable(
            reason,
            after,
            status == 429 || status == 503,
            after == null && (status == 408 || status >= 500));
      }
    }

    /**
     * @param untouched whether the server never got the request
     */
    record Failed(String reason, boolean untouched) implements Trouble {

      @Override
      public EngineAnswer.Unavailable unavailable() {
        return new EngineAnswer.Unavailable(reason, null, untouched, !untouched);
      }
    }
  }

  /**
   * For questions that should be quick, such as what it translates: whoever waits for the answer
   * has nothing else to do.
   *
   * @param timeout of its translations
   */
  public static Duration brief(Duration timeout) {
    return timeout.compareTo(BRIEF) < 0 ? timeout : BRIEF;
  }

  /** Over, body and all, when the request's time-out is; the client's own ends at the headers. */
  public Reply send(HttpRequest request) {
    CompletableFuture<HttpResponse<String>> response =
        client.sendAsync(
            request,
            HttpResponse.BodyHandlers.limiting(
                HttpResponse.BodyHandlers.ofString(StandardCharsets.UTF_8), LONGEST_ANSWER));
    try {
      Duration limit = request.timeout().orElse(LONGEST);
      return read(response.get(limit.toMillis(), TimeUnit.MILLISECONDS));
    } catch (TimeoutException late) {
      return late(request);
    } catch (ExecutionException failed) {
      return failed(request, failed.getCause());
    } catch (InterruptedException stop) {
      Thread.currentThread().interrupt();
      return new Reply.Failed("interrupted", false);
    } finally {
      // Closes the connection of an answer that has not come whole.
      response.cancel(true);
    }
  }

  private Reply read(HttpResponse<String> response) {
    if (response.statusCode() / 100 != 2) {
      return new Reply.Refused(
          response.statusCode(),
          reason(response),
          RetryAfter.of(response.headers(), clock.instant()).orElse(null));
    }
    try {
      return new Reply.Ok(json.readTree(response.body()));
    } catch (JsonProcessingException garbled) {
      return new Reply.Failed("its answer is not JSON", false);
    }
  }

  private static Reply failed(HttpRequest request, @Nullable Throwable cause) {
    return switch (cause) {
      case HttpConnectTimeoutException _ -> unreached(request);
      case ConnectException _ -> unreached(request);
      case HttpTimeoutException _ -> late(request);
      case IOException broken ->
          new Reply.Failed(
              "no whole answer from %s: %s".formatted(host(request), broken.getMessage()), false);
      case null, default ->
          throw new IllegalStateException("request to " + host(request) + " went wrong", cause);
    };
  }

  private static Reply unreached(HttpRequest request) {
    return new Reply.Failed("no connection to " + host(request), true);
  }

  private static Reply late(HttpRequest request) {
    return new Reply.Failed("no answer in time from " + host(request), false);
  }

  private static String host(HttpRequest request) {
    return request.uri().getAuthority();
  }

  private String reason(HttpResponse<String> response) {
    String said = "";
    try {
      JsonNode body = json.readTree(response.body());
      said = said(body);
    } catch (JsonProcessingException _) {
      // The status has to do.
    }
    String status = "it answered " + response.statusCode();
    return said.isBlank()
        ? status
        : status + ": " + said.substring(0, Math.min(200, said.length()));
  }

  /** LibreTranslate, APy, DeepL and OpenAI each have their own place for it. */
  private static String said(JsonNode body) {
    return Stream.of(
            body.path("error"),
            body.path("explanation"),
            body.path("message"),
            body.path("error").path("message"))
        .map(node -> node.asText(""))
        .filter(text -> !text.isBlank())
        .findFirst()
        .orElse("");
  }
}
