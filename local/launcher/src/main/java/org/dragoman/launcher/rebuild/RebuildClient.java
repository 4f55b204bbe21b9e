package org.dragoman.launcher.rebuild;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.Map;

/** Asks publish-service for a rebuild, and follows it. */
final class RebuildClient {
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final Duration WITHIN = Duration.ofSeconds(30);
  private static final Duration PAUSE = Duration.ofMillis(500);

  private final URI service;
  private final String key;

  RebuildClient(String service, String key) {
    this.service = URI.create(service.endsWith("/") ? service : service + "/");
    this.key = key;
  }

  /**
   * @return the job as it ended
   * @throws IOException with what the service says, where it refuses
   */
  JsonNode run(Map<String, Object> wanted, Progress progress)
      throws IOException, InterruptedException {
    try (HttpClient http = HttpClient.newHttpClient()) {
      JsonNode job =
          ask(
              http,
              request("api/rebuilds")
                  .header("Content-Type", "application/json")
                  .POST(BodyPublishers.ofString(JSON.writeValueAsString(wanted))));
      progress.tell(job);
      while (!job.has("endedAt")) {
        Thread.sleep(PAUSE);
        job = ask(http, request("api/rebuilds/" + job.path("id").asText()));
        progress.tell(job);
      }
      return job;
    }
  }

  private HttpRequest.Builder request(String path) {
    return HttpRequest.newBuilder(service.resolve(path))
        .timeout(WITHIN)
        .header("Authorization", "Bearer " + key);
  }

  private static JsonNode ask(HttpClient http, HttpRequest.Builder request)
      throws IOException, InterruptedException {
    HttpResponse<String> answer = http.send(request.build(), BodyHandlers.ofString());
    if (answer.statusCode() / 100 != 2) {
      throw new IOException(said(answer));
    }
    return JSON.readTree(answer.body());
  }

  private static String said(HttpResponse<String> answer) {
    try {
      JsonNode problem = JSON.readTree(answer.body());
      return "%d %s: %s"
          .formatted(
              answer.statusCode(), problem.path("title").asText(), problem.path("detail").asText());
    } catch (IOException noProblem) {
      return "%s answers %d".formatted(answer.uri(), answer.statusCode());
    }
  }
}
