package org.dragoman.ingest.it;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.specification.RequestSpecification;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.dragoman.infrastructure.quarkus.RealInfrastructure;
import org.dragoman.ingest.nearduplicate.Corpus;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Copies in several sources, over HTTP, on a real database and a real broker. */
@QuarkusTest
@QuarkusTestResource(RealInfrastructure.class)
class NearDuplicateIT {

  @ConfigProperty(name = "kafka.bootstrap.servers")
  String brokers;

  private final Corpus corpus = new Corpus(UUID.randomUUID().getMostSignificantBits());
  private String wire;
  private String daily;

  @BeforeEach
  void twoSources() {
    wire = source("The Wire");
    daily = source("The Daily Pier");
  }

  @Test
  void a_copy_in_another_source_is_linked_from_both_sides_and_told_of() {
    List<String> text = corpus.report(corpus.subject(), 300);
    String report = post(wire, "w1", text, "usable");
    String other = post(wire, "w2", corpus.report(corpus.subject(), 300), "usable");
    String copy = post(daily, "d1", corpus.prefixed(corpus.cut(text, 0.33)), "usable");

    awaitLinks(report, copy);
    awaitLinks(copy, report);
    JsonPath links = links(copy);
    assertThat(links.getString("links[0].source")).isEqualTo(wire);
    assertThat(links.getString("links[0].title")).isEqualTo("Title of w1");
    assertThat(links.getDouble("links[0].similarity")).isBetween(0.5, 0.8);
    assertThat(links.getDouble("links[0].overlap")).isGreaterThan(0.9);
    assertThat(links(other).getList("links")).isEmpty();
    assertThat(RawTopic.of(brokers, report))
        .containsExactly("ArticleCaptured 1", "ArticlesLinked 1");
    assertThat(RawTopic.of(brokers, copy)).containsExactly("ArticleCaptured 1", "ArticlesLinked 1");
  }

  @Test
  void a_new_version_is_compared_again() {
    List<String> text = corpus.report(corpus.subject(), 200);
    String report = post(wire, "w1", text, "usable");
    String copy = post(daily, "d1", text, "usable");
    awaitLinks(report, copy);

    post(daily, "d1", corpus.report(corpus.subject(), 200), "usable");

    awaitLinks(report);
    awaitLinks(copy);

    post(daily, "d1", corpus.mended(text, 0.1), "usable");

    awaitLinks(report, copy);
    awaitLinks(copy, report);
  }

  @Test
  void a_withdrawn_text_stays_linked_to_its_copies_and_meets_no_new_ones() {
    List<String> text = corpus.report(corpus.subject(), 200);
    String report = post(wire, "w1", text, "usable");
    String copy = post(daily, "d1", text, "usable");
    awaitLinks(report, copy);

    post(wire, "w1", text, "canceled");
    // Versions are compared in their order: when this pair is linked, the withdrawal is behind us.
    List<String> probe = corpus.report(corpus.subject(), 200);
    String first = post(wire, "p1", probe, "usable");
    awaitLinks(post(daily, "p2", probe, "usable"), first);
    String late = post(daily, "d2", text, "usable");

    awaitLinks(late, copy);
    awaitLinks(report, copy);
    assertThat(links(copy).getList("links.articleId", String.class))
        .containsExactlyInAnyOrder(report, late);
  }

  private void awaitLinks(String article, String... copies) {
    await()
        .atMost(Duration.ofSeconds(30))
        .untilAsserted(() ->
            assertThat(links(article).getList("links.articleId", String.class))
                .containsExactlyInAnyOrder(copies));
  }

  private static JsonPath links(String article) {
    return as("feed-key")
        .get("/api/articles/{id}", article)
        .then()
        .statusCode(200)
        .extract()
        .jsonPath();
  }

  private String source(String name) {
    String id = "n-" + UUID.randomUUID().toString().substring(0, 8);
    as("admin-key")
        .contentType("application/json")
        .body(Map.of("id", id, "name", name, "language", "en"))
        .post("/api/sources")
        .then()
        .statusCode(201);
    return id;
  }

  private String post(String source, String id, List<String> text, String status) {
    return as("feed-key")
        .contentType("application/json")
        .body(
            Map.of(
                "externalId",
                id,
                "title",
                "Title of " + id,
                "status",
                status,
                "body",
                text.stream().map(p -> Map.of("type", "paragraph", "html", p)).toList()))
        .post("/api/sources/{s}/articles", source)
        .then()
        .statusCode(202)
        .extract()
        .path("articles[0].id");
  }

  private static RequestSpecification as(String key) {
    return given().header("Authorization", "Bearer " + key);
  }
}
