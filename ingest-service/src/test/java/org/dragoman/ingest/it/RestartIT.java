package org.dragoman.ingest.it;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import org.dragoman.infrastructure.quarkus.KillableService;
import org.junit.jupiter.api.Test;

/** The packaged service, killed as a crash kills it. */
class RestartIT {
  private static final String FEED =
      "<rss version=\"2.0\"><channel><title>T</title><item><guid>a</guid><title>First</title><description>%s</description></item></channel></rss>";

  private final HttpClient http = HttpClient.newHttpClient();

  @Test
  void what_was_answered_202_outlives_a_kill() throws Exception {
    try (KillableService service = KillableService.start("ingest-service")) {
      send(
          service,
          "admin-key",
          "application/json",
          "/api/sources",
          "{\"id\":\"quay\",\"name\":\"The Quay\"}");
      String first = post(service, "One.");
      assertThat(first).contains("\"outcome\":\"new\"");
      String second = post(service, "One, mended.");
      assertThat(second).contains("\"outcome\":\"updated\"");
      String id = second.replaceAll("(?s).*\"id\":\"([^\"]+)\".*", "$1");

      service.kill();
      service.startAgain();

      assertThat(post(service, "One, mended.")).contains("\"outcome\":\"unchanged\"", id);
      assertThat(RawTopic.of(service.brokers(), id))
          .contains("ArticleCaptured 1", "ArticleCaptured 2");
    }
  }

  private String post(KillableService service, String text) throws Exception {
    HttpResponse<String> answer =
        send(
            service,
            "feed-key",
            "application/rss+xml",
            "/api/sources/quay/articles",
            FEED.formatted(text));
    assertThat(answer.statusCode()).isEqualTo(202);
    return answer.body();
  }

  private HttpResponse<String> send(
      KillableService service, String key, String type, String path, String body)
      throws IOException, InterruptedException {
    return http.send(
        HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + service.port() + path))
            .header("Authorization", "Bearer " + key)
            .header("Content-Type", type)
            .POST(BodyPublishers.ofString(body, UTF_8))
            .build(),
        BodyHandlers.ofString(UTF_8));
  }
}
