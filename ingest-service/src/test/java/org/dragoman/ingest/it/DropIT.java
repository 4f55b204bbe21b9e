package org.dragoman.ingest.it;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.UUID;
import org.dragoman.infrastructure.quarkus.RealInfrastructure;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Files in the drop folder, with a real database behind it. */
@QuarkusTest
@QuarkusTestResource(RealInfrastructure.class)
class DropIT {
  private static final String FEED =
      "<rss version=\"2.0\"><channel><title>T</title><item><guid>%s</guid><title>Tide</title>"
          + "<description>High water at noon.</description></item></channel></rss>";

  @ConfigProperty(name = "dragoman.drop.folder")
  Path drop;

  private String source;
  private Path folder;

  @BeforeEach
  void aSourceWithItsFolder() throws IOException {
    source = "drop-" + UUID.randomUUID().toString().substring(0, 8);
    given()
        .header("Authorization", "Bearer admin-key")
        .contentType("application/json")
        .body(Map.of("id", source, "name", "Harbour Daily"))
        .post("/api/sources")
        .then()
        .statusCode(201);
    folder = Files.createDirectories(drop.resolve(source));
  }

  private void put(String name, String text) throws IOException {
    Path part = Files.writeString(folder.resolve(name + ".part"), text);
    Files.move(part, folder.resolve(name));
  }

  private static void awaitFile(Path file) {
    await().atMost(Duration.ofSeconds(30)).until(() -> Files.exists(file));
  }

  @Test
  void a_dropped_feed_is_captured_and_its_receipt_lies_beside_it() throws IOException {
    put("tide.xml", FEED.formatted("a"));
    awaitFile(folder.resolve("done/tide.xml"));

    JsonPath report = JsonPath.from(folder.resolve("done/tide.xml.report.json").toFile());
    assertThat(report.getInt("outcomes.new")).isEqualTo(1);
    given()
        .header("Authorization", "Bearer feed-key")
        .get("/api/receipts/{id}", report.getString("receipts[0]"))
        .then()
        .statusCode(200)
        .body("source", equalTo(source))
        .body("articles[0].externalId", equalTo("a"));

    put("tide.xml", FEED.formatted("a"));
    awaitFile(folder.resolve("done/tide-2.xml"));
    assertThat(
            JsonPath.from(folder.resolve("done/tide-2.xml.report.json").toFile())
                .getInt("outcomes.unchanged"))
        .isEqualTo(1);
  }

  @Test
  void what_cannot_be_read_lies_in_failed_with_its_reason() throws IOException {
    put("broken.xml", "<rss><channel><title>T</title></channel></rss>");
    awaitFile(folder.resolve("failed/broken.xml"));

    assertThat(folder.resolve("failed/broken.xml.reason.txt")).content().contains("no articles");
    assertThat(Files.exists(folder.resolve("broken.xml"))).isFalse();
  }
}
