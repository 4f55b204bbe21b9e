package org.dragoman.publish;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.dragoman.publish.Samples.event;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
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
import org.dragoman.publish.story.Departures;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.Test;

/** Beside the service's own scheduler, as other replicas would, two more look at its database. */
@QuarkusTest
@QuarkusTestResource(RealInfrastructure.class)
class ScheduleIT {
  private static final Duration PATIENCE = Duration.ofSeconds(40);
  private static final int STORIES = 12;

  @Inject EventCodec codec;
  @Inject Departures departures;

  @ConfigProperty(name = "kafka.bootstrap.servers")
  String broker;

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
