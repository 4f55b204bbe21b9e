package org.dragoman.publish;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.dragoman.publish.Samples.event;
import static org.dragoman.publish.Samples.withdrawn;
import static org.hamcrest.Matchers.equalTo;

import io.restassured.http.ContentType;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.dragoman.contracts.event.ArticlePublished;
import org.dragoman.contracts.event.Topic;
import org.dragoman.events.json.JsonEventCodec;
import org.dragoman.infrastructure.quarkus.KillableService;
import org.junit.jupiter.api.Test;

/**
 * The packaged service, killed as a crash kills it, in a house that asks for four eyes and retracts
 * by itself what an outlet takes back.
 */
class RestartIT {
  private static final Duration PATIENCE = Duration.ofSeconds(90);
  private static final int ARTICLES = 40;
  private static final String MIRA = "Mira Halloran";
  private static final String TOMAS = "Tomás Quell";
  private static final Map<String, String> HOUSE =
      Map.of("dragoman.desk.four-eyes", "true", "dragoman.obligations.withdrawn", "retract");

  @Test
  void no_article_publication_or_schedule_is_lost_or_doubled_by_a_kill() throws Exception {
    List<String> articles = new ArrayList<>();
    try (KillableService service =
            KillableService.start("publish-service", List.of(HOUSE)).getFirst();
        Wire wire = new Wire(service.brokers(), new JsonEventCodec())) {
      String first = UUID.randomUUID().toString();
      wire.send(event(first, 1, 1), Topic.ARTICLES_TRANSLATED);
      String due = UUID.randomUUID().toString();
      wire.send(event(due, 1, 1), Topic.ARTICLES_TRANSLATED);
      awaitDraft(service, first);
      awaitDraft(service, due);
      publish(service, first).then().statusCode(409);
      headline(service, first, MIRA);
      move(service, first, "review", MIRA).then().statusCode(200);
      move(service, first, "approve", MIRA).then().statusCode(409);
      move(service, first, "approve", TOMAS).then().statusCode(200);
      move(service, due, "review", MIRA).then().statusCode(200);
      move(service, due, "approve", TOMAS).then().statusCode(200);
      Instant at = Instant.now().plusSeconds(5);
      schedule(service, due, at);
      for (int i = 0; i < ARTICLES; i++) {
        articles.add(UUID.randomUUID().toString());
        wire.send(event(articles.getLast(), 1, 1), Topic.ARTICLES_TRANSLATED);
      }
      publish(service, first).then().statusCode(200);
      service.kill();
      assertThat(Instant.now()).as("it was killed before the hour").isBefore(at);
      service.startAgain();
      awaitState(service, due, "published");

      for (String article : articles) {
        awaitDraft(service, article);
      }
      given().port(service.port()).get("/").then().statusCode(200);
      publish(service, first).then().statusCode(200).body("version", equalTo(1));
      await()
          .atMost(PATIENCE)
          .untilAsserted(() ->
              assertThat(
                      wire.read(
                          Topic.ARTICLES_PUBLISHED,
                          ArticlePublished.class,
                          published -> List.of(first, due).contains(published.articleId())))
                  .extracting(ArticlePublished::id)
                  .containsOnly(first + "-en/1", due + "-en/1"));

      headline(service, due, MIRA);
      move(service, due, "correct", MIRA).then().statusCode(409);
      move(service, due, "correct", TOMAS).then().statusCode(200).body("version", equalTo(2));
      wire.send(withdrawn(first, 2), Topic.ARTICLES_TRANSLATED);
      awaitState(service, first, "retracted");
    }
  }

  private static void headline(KillableService service, String article, String actor) {
    String path = "/api/stories/" + article + "-en";
    as(service)
        .header("If-Match", as(service).get(path).header("ETag"))
        .contentType(ContentType.JSON)
        .body(Map.of("title", "The ferry, again", "actor", actor))
        .patch(path)
        .then()
        .statusCode(200);
  }

  private static Response move(KillableService service, String article, String move, String actor) {
    return as(service)
        .contentType(ContentType.JSON)
        .body(Map.of("actor", actor))
        .post("/api/stories/" + article + "-en/" + move);
  }

  private static void schedule(KillableService service, String article, Instant at) {
    as(service)
        .contentType(ContentType.JSON)
        .body("{\"at\": \"" + at + "\"}")
        .post("/api/stories/" + article + "-en/schedule")
        .then()
        .statusCode(200);
  }

  private static void awaitDraft(KillableService service, String article) {
    awaitState(service, article, "draft");
  }

  private static void awaitState(KillableService service, String article, String state) {
    await()
        .atMost(PATIENCE)
        .untilAsserted(() ->
            as(service)
                .get("/api/stories/" + article + "-en")
                .then()
                .statusCode(200)
                .body("state", equalTo(state)));
  }

  private static Response publish(KillableService service, String article) {
    return as(service)
        .header("Idempotency-Key", "once-" + article)
        .contentType(ContentType.JSON)
        .body("{}")
        .post("/api/stories/" + article + "-en/publish");
  }

  private static RequestSpecification as(KillableService service) {
    return given().port(service.port()).header("Authorization", "Bearer editor-key");
  }
}
