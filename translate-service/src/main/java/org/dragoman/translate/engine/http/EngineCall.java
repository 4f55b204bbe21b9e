package org.dragoman.translate.engine.http;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.ConnectException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpTimeoutException;
import java.nio.charset.StandardCharsets;

/** One request to an engine and the JSON it answers. */
public final class EngineCall {

  private final HttpClient client;
  private final ObjectMapper json;

  public EngineCall(HttpClient client, ObjectMapper json) {
    this.client = client;
    this.json = json;
  }

  /** How a call went; {@code reason} is a clause for an editor or operator. */
  public sealed interface Reply {

    record Ok(JsonNode body) implements Reply {}

    /** The server answered, with a status other than 200. */
    record Refused(int status, String reason) implements Reply {

      /** It would not take this text, and may well take the next: bad, too large, unprocessable. */
      public boolean ofThisText() {
        return status == 400 || status == 413 || status == 422;
      }
    }

    record Failed(String reason) implements Reply {}
  }

  public Reply send(HttpRequest request) {
    try {
      HttpResponse<String> response =
          client.send(request, HttpResponse.BodyHandlers.ofString(StandardCharsets.UTF_8));
      return response.statusCode() == 200
          ? new Reply.Ok(json.readTree(response.body()))
          : new Reply.Refused(response.statusCode(), reason(response));
    } catch (JsonProcessingException garbled) {
      return new Reply.Failed("its answer is not JSON");
    } catch (HttpTimeoutException late) {
      return new Reply.Failed("no answer in time from " + host(request));
    } catch (ConnectException down) {
      return new Reply.Failed("no connection to " + host(request));
    } catch (IOException broken) {
      return new Reply.Failed("the connection to " + host(request) + " broke");
    } catch (InterruptedException stop) {
      Thread.currentThread().interrupt();
      return new Reply.Failed("interrupted");
    }
  }

  private static String host(HttpRequest request) {
    return request.uri().getAuthority();
  }

  private String reason(HttpResponse<String> response) {
    String said = "";
    try {
      JsonNode body = json.readTree(response.body());
      said = body.path("error").asText(body.path("explanation").asText(""));
    } catch (JsonProcessingException _) {
      // The status has to do.
    }
    String status = "it answered " + response.statusCode();
    return said.isBlank()
        ? status
        : status + ": " + said.substring(0, Math.min(200, said.length()));
  }
}
