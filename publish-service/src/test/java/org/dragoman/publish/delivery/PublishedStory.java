package org.dragoman.publish.delivery;

import static io.restassured.RestAssured.given;
import static org.awaitility.Awaitility.await;

import io.restassured.http.ContentType;
import io.restassured.specification.RequestSpecification;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.dragoman.contracts.event.Topic;
import org.dragoman.events.EventCodec;
import org.dragoman.publish.Samples;
import org.dragoman.publish.Wire;

/** Stories, brought through their lives by the API. */
final class PublishedStory {
  private static final Duration PATIENCE = Duration.ofSeconds(40);

  private PublishedStory() {}

  static Release text(String story, int version) {
    return new Release.Text(
        story, version, Instant.now(), "The ferry returns", "en", "delta-courier", List.of());
  }

  static String drafted(String broker, EventCodec codec) {
    String article = UUID.randomUUID().toString();
    try (Wire wire = new Wire(broker, codec)) {
      wire.send(Samples.event(article, 1, 1), Topic.ARTICLES_TRANSLATED);
    }
    String story = article + "-en";
    await()
        .atMost(PATIENCE)
        .until(() -> as("chief").get("/api/stories/" + story).statusCode() == 200);
    return story;
  }

  static void move(String story, String move, String body) {
    as("chief")
        .contentType(ContentType.JSON)
        .body(body)
        .post("/api/stories/" + story + "/" + move)
        .then()
        .statusCode(200);
  }

  static RequestSpecification as(String role) {
    return given().header("Authorization", "Bearer " + role + "-key");
  }
}
