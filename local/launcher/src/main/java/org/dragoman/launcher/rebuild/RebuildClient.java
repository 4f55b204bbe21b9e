package org.dragoman.launcher.rebuild;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.ConnectException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.Map;
import java.util.Set;

/** Asks publish-service for a rebuild, and follows it. */
final class RebuildClient implements AutoCloseable {
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final Duration WITHIN = Duration.ofSeconds(30);

  /** What is answered while a service starts, or by a proxy whose service is away. */
  private static final Set<Integer> PASSING = Set.of(408, 425, 429, 500, 502, 503, 504);

  private final HttpClient http = HttpClient.newHttpClient();
  private final URI service;
  private final String key;
  private final Duration patience;

  /**
   * @param patience how long a service may not answer while a rebuild is followed
   */
  RebuildClient(String service, String key, Duration patience) {
    this.service = URI.create(service.endsWith("/") ? service : service + "/");
    this.key = key;
    this.patience = patience;
  }

  /** It cannot be had now, and may be later. */
  private static final class Away extends IOException {
    private static final long serialVersionUID = 1L;

    private final boolean reached;

    Away(String message, boolean reached) {
      super(message);
      this.reached = reached;
    }
  }

  /**
   * @return the job as it was taken
   * @throws IOException with what the service says, where it refuses
   */
  JsonNode order(Map<String, Object> wanted) throws IOException, InterruptedException {
    try {
      return ask(
          request("api/rebuilds")
              .header("Content-Type", "application/json")
              .POST(BodyPublishers.ofString(JSON.writeValueAsString(wanted))));
    } catch (Away away) {
      throw new IOException(
          away.getMessage()
              + (away.reached
                  ? ". Whether the rebuild was taken is not known: GET /api/rebuilds lists them,"
                      + " and one asked for twice does nothing twice"
                  : ": nothing was asked for"),
          away);
    }
  }

  /**
   * Bears a service that does not answer for a while: it may be started again.
   *
   * @return the job as it ended
   */
  JsonNode follow(String id, Progress progress) throws IOException, InterruptedException {
    Absence absence = new Absence(patience);
    JsonNode job = null;
    while (job == null || !job.has("endedAt")) {
      try {
        job = ask(request("api/rebuilds/" + id));
        absence.over();
        progress.tell(job);
      } catch (Away away) {
        if (absence.tooLong()) {
          throw new IOException(
              "%s, and nothing was heard for %d seconds. The rebuild goes on without us, also after its service was started again: ./dragoman rebuild --follow %s tells what came of it"
                  .formatted(away.getMessage(), patience.toSeconds(), id),
              away);
        }
        progress.say(away.getMessage() + ", asking again");
      }
      if (job == null || !job.has("endedAt")) {
        Thread.sleep(absence.pause());
      }
    }
    return job;
  }

  /**
   * @return the job as it stands then
   * @throws IOException with what the service says, where it refuses
   */
  JsonNode cancel(String id) throws IOException, InterruptedException {
    return ask(request("api/rebuilds/" + id + "/cancel").POST(BodyPublishers.noBody()));
  }

  private HttpRequest.Builder request(String path) {
    return HttpRequest.newBuilder(service.resolve(path))
        .timeout(WITHIN)
        .header("Authorization", "Bearer " + key);
  }

  private JsonNode ask(HttpRequest.Builder request) throws IOException, InterruptedException {
    HttpResponse<String> answer;
    try {
      answer = http.send(request.build(), BodyHandlers.ofString());
    } catch (ConnectException nobody) {
      throw new Away("publish-service does not answer at " + service, false);
    } catch (IOException broken) {
      throw new Away(
          "publish-service at %s broke off (%s)"
              .formatted(service, broken.getClass().getSimpleName()),
          true);
    }
    if (PASSING.contains(answer.statusCode())) {
      throw new Away(said(answer), true);
    }
    if (answer.statusCode() / 100 != 2) {
      throw new IOException(said(answer));
    }
    try {
      return JSON.readTree(answer.body());
    } catch (IOException noJson) {
      throw new IOException(answer.uri() + " answers no JSON: is it publish-service?", noJson);
    }
  }

  private static String said(HttpResponse<String> answer) {
    try {
      JsonNode problem = JSON.readTree(answer.body());
      if (problem.has("title")) {
        return "%d %s: %s"
            .formatted(
                answer.statusCode(),
                problem.path("title").asText(),
                problem.path("detail").asText());
      }
    } catch (IOException noProblem) {
      // Told by its number.
    }
    return "%s answers %d".formatted(answer.uri(), answer.statusCode());
  }

  @Override
  public void close() {
    http.close();
  }
}
