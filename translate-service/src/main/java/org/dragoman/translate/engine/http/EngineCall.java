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
import java.util.stream.Stream;
import org.dragoman.translate.engine.EngineAnswer;
import org.jspecify.annotations.Nullable;

/** One request to an engine and the JSON it answers. */
public final class EngineCall {

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

  public Reply send(HttpRequest request) {
    try {
      HttpResponse<String> response =
          client.send(request, HttpResponse.BodyHandlers.ofString(StandardCharsets.UTF_8));
      return response.statusCode() / 100 == 2
          ? new Reply.Ok(json.readTree(response.body()))
          : new Reply.Refused(
              response.statusCode(),
              reason(response),
              RetryAfter.of(response.headers(), clock.instant()).orElse(null));
    } catch (JsonProcessingException garbled) {
      return new Reply.Failed("its answer is not JSON", false);
    } catch (HttpConnectTimeoutException | ConnectException down) {
      return new Reply.Failed("no connection to " + host(request), true);
    } catch (HttpTimeoutException late) {
      return new Reply.Failed("no answer in time from " + host(request), false);
    } catch (IOException broken) {
      return new Reply.Failed("the connection to " + host(request) + " broke", false);
    } catch (InterruptedException stop) {
      Thread.currentThread().interrupt();
      return new Reply.Failed("interrupted", false);
    }
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
