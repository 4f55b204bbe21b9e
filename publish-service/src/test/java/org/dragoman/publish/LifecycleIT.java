package org.dragoman.publish;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.dragoman.publish.Samples.event;
import static org.dragoman.publish.Samples.withdrawn;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.dragoman.contracts.event.ArticlePublished;
import org.dragoman.contracts.event.Topic;
import org.dragoman.events.EventCodec;
import org.dragoman.infrastructure.quarkus.RealInfrastructure;
import org.dragoman.outbox.Transactions;
import org.dragoman.publish.story.Departures;
import org.dragoman.publish.story.Obligation;
import org.dragoman.publish.story.OpenObligations;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(RealInfrastructure.class)
class LifecycleIT {
  private static final Duration PATIENCE = Duration.ofSeconds(40);
  private static final int STORIES = 12;

  @Inject EventCodec codec;
  @Inject Departures departures;
  @Inject OpenObligations obligations;
  @Inject Transactions transactions;

  @ConfigProperty(name = "kafka.bootstrap.servers")
  String broker;

  @Test
  void every_state_is_read_back_as_it_was_written() {
    String story = drafted();
    move(story, "review", "{}").body("state", equalTo("in-review"));
    move(story, "approve", "{\"actor\": \"Tomás Quell\"}")
        .body("approval.by", equalTo("Tomás Quell"));
    move(story, "schedule", "{\"at\": \"2999-05-01T09:00:00Z\"}")
        .body("schedule.at", equalTo("2999-05-01T09:00:00Z"))
        .body("approval.by", equalTo("Tomás Quell"));
    move(story, "hold", "{\"reason\": \"Lawyers read it.\", \"actor\": \"Mira Halloran\"}")
        .body("state", equalTo("held"))
        .body("held.from", equalTo("scheduled"))
        .body("held.by", equalTo("Mira Halloran"))
        .body("reason", equalTo("Lawyers read it."))
        .body("moves", contains("release", "spike"));
    move(story, "release", "{}")
        .body("schedule.at", equalTo("2999-05-01T09:00:00Z"))
        .body("reason", nullValue());
    move(story, "unschedule", "{}").body("state", equalTo("approved"));
    move(story, "spike", "{\"reason\": \"We have it already.\"}")
        .body("reason", equalTo("We have it already."))
        .body("approval", nullValue());
    move(story, "restore", "{}").body("state", equalTo("draft"));
  }

  @Test
  void readers_keep_a_published_story_that_is_held() {
    String story = drafted();
    String slug = move(story, "publish", "{}").extract().path("slug");
    move(story, "hold", "{}").body("version", equalTo(1));

    given().get("/articles/" + slug).then().statusCode(200);
    assertThat(given().get("/").asString()).contains("/articles/" + slug);
    move(story, "release", "{}").body("state", equalTo("published"));
  }

  @Test
  void what_the_newsroom_owes_is_counted_until_somebody_answers() {
    String story = drafted();
    move(story, "publish", "{}");
    int before = owed();
    try (Wire wire = new Wire(broker, codec)) {
      wire.send(withdrawn(story.substring(0, story.length() - 3), 2), Topic.ARTICLES_TRANSLATED);
    }
    await().atMost(PATIENCE).untilAsserted(() -> assertThat(owed()).isEqualTo(before + 1));
    move(story, "correct", "{\"note\": \"We stand by it.\"}");
    assertThat(owed()).isEqualTo(before);
  }

  private int owed() {
    return transactions.call(obligations::counts).stream()
        .filter(count -> count.kind() == Obligation.Kind.SOURCE_WITHDRAWN)
        .peek(count -> assertThat(count.oldest()).isEqualTo(Samples.THEN))
        .mapToInt(OpenObligations.Count::open)
        .sum();
  }

  private String drafted() {
    String article = UUID.randomUUID().toString();
    try (Wire wire = new Wire(broker, codec)) {
      wire.send(event(article, 1, 1), Topic.ARTICLES_TRANSLATED);
    }
    awaitState(article + "-en", "draft");
    return article + "-en";
  }

  private static ValidatableResponse move(String story, String move, String body) {
    return api()
        .contentType(ContentType.JSON)
        .body(body)
        .post("/api/stories/" + story + "/" + move)
        .then()
        .statusCode(200);
  }

  /** Beside the service's own scheduler two more look at its database, as other replicas would. */
  @Test
  void each_story_goes_out_once_and_on_time_whoever_looks() throws Exception {
    List<String> stories = new ArrayList<>();
    try (Wire wire = new Wire(broker, codec);
        var replicas = Executors.newVirtualThreadPerTaskExecutor()) {
      for (int i = 0; i < STORIES; i++) {
        String article = UUID.randomUUID().toString();
        wire.send(event(article, 1, 1), Topic.ARTICLES_TRANSLATED);
        stories.add(article + "-en");
      }
      stories.forEach(story -> awaitState(story, "draft"));
      Instant at = Instant.now().plusSeconds(4);
      stories.forEach(story -> schedule(story, at));
      await()
          .atMost(PATIENCE)
          .pollInterval(Duration.ofMillis(5))
          .until(() -> !Instant.now().isBefore(at));
      List<Future<?>> others =
          List.of(replicas.submit(() -> look(at)), replicas.submit(() -> look(at)));

      stories.forEach(story -> awaitState(story, "published"));
      for (Future<?> other : others) {
        other.get();
      }
      await()
          .atMost(PATIENCE)
          .untilAsserted(() -> assertThat(published(wire, stories)).hasSize(STORIES));
      assertThat(published(wire, stories))
          .allSatisfy(out -> {
            assertThat(out.by()).isEqualTo("Nadia Sørby");
            assertThat(out.publishedAt()).isAfterOrEqualTo(at);
          })
          .extracting(ArticlePublished::storyId)
          .containsExactlyInAnyOrderElementsOf(stories);
    }
  }

  /** What a replica does whose clock is right: it looks until everything is out. */
  private void look(Instant at) {
    Departures.Round round;
    do {
      round = departures.depart();
      assertThat(round.failed()).isZero();
    } while (round.next() != null && !round.next().isAfter(at));
  }

  private void schedule(String story, Instant at) {
    api()
        .contentType(ContentType.JSON)
        .body("{\"at\": \"" + at + "\", \"actor\": \"Nadia Sørby\"}")
        .post("/api/stories/" + story + "/schedule")
        .then()
        .statusCode(200)
        .body("state", equalTo("scheduled"))
        .body("schedule.by", equalTo("Nadia Sørby"));
  }

  private static List<ArticlePublished> published(Wire wire, List<String> stories) {
    return wire.read(
        Topic.ARTICLES_PUBLISHED,
        ArticlePublished.class,
        published -> stories.contains(published.storyId()));
  }

  private static void awaitState(String story, String state) {
    await()
        .atMost(PATIENCE)
        .untilAsserted(() ->
            api()
                .get("/api/stories/" + story)
                .then()
                .statusCode(200)
                .body("state", equalTo(state)));
  }

  private static RequestSpecification api() {
    return given().header("Authorization", "Bearer editor-key");
  }
}
