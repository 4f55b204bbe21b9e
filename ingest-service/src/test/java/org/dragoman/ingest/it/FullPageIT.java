package org.dragoman.ingest.it;

import static io.restassured.RestAssured.given;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.dragoman.infrastructure.quarkus.RealInfrastructure;
import org.dragoman.ingest.fetch.http.Host;
import org.dragoman.ingest.receipt.ReceiptLog;
import org.dragoman.ingest.receipt.Receipts;
import org.dragoman.outbox.Transactions;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Feeds that carry only summaries, of a source whose pages are fetched. */
@QuarkusTest
@QuarkusTestResource(RealInfrastructure.class)
class FullPageIT {
  private static final String SUMMARY = "The ferry to the outer islands sails again from Monday.";

  @Inject Transactions transactions;
  @Inject ReceiptLog log;
  @Inject Receipts receipts;
  @Inject EntityManager entities;

  private final Host host = new Host();
  private String source;

  @BeforeEach
  void aSourceOfItsOwn() {
    source = "f-" + UUID.randomUUID().toString().substring(0, 8);
  }

  @AfterEach
  void close() {
    as("admin-key").delete("/api/sources/{s}", source);
    host.close();
  }

  private static RequestSpecification as(String key) {
    return given().header("Authorization", "Bearer " + key);
  }

  private void source(String feed) {
    as("admin-key")
        .contentType("application/json")
        .body(
            "{\"id\":\"%s\",\"name\":\"The Quay\",\"language\":\"en\",%s\"policy\":{\"fullPage\":true,\"privateNetwork\":true}}"
                .formatted(source, feed))
        .post("/api/sources")
        .then()
        .statusCode(201);
  }

  private byte[] feed(String guid, String title, String path, String summary) {
    return """
    <rss version="2.0"><channel><title>The Quay</title>
    <item><guid isPermaLink="false">%s</guid><title>%s</title><link>%s</link>
    <pubDate>Fri, 01 May 2026 07:00:00 GMT</pubDate>
    <description>%s</description></item></channel></rss>
    """
        .formatted(guid, title, host.url(path), summary)
        .getBytes(UTF_8);
  }

  private static byte[] page(String first) {
    return """
    <!DOCTYPE html><html lang="en"><head><title>Ferry sails again - The Quay</title>
    <meta name="author" content="Ona Brandt"></head><body>
    <nav><a href="/">Home</a> <a href="/harbour">Harbour</a></nav>
    <article><h1>Ferry sails again</h1>
    <p>%s The old ferry lay in the yard for eleven weeks while its engine was taken apart and
    put together again by a crew of six.</p>
    <p>On Monday at seven in the morning it will leave the northern pier with room for forty
    cars, the harbour office told a meeting of islanders on Thursday evening.</p>
    <h2>Fares stay as they are</h2>
    <p>Nobody will pay more than before, although the repair cost twice what was planned. The
    council takes the difference from its reserve for the winter.</p>
    <p>The little boat that stood in for it carried passengers only, so that shops on the
    islands ran short of flour, paint and roof tiles in the last weeks.</p>
    </article><footer>All rights reserved</footer></body></html>
    """
        .formatted(first)
        .getBytes(UTF_8);
  }

  private JsonPath post(byte[] feed) {
    return as("feed-key")
        .header("Content-Type", "application/rss+xml")
        .body(feed)
        .post("/api/sources/{s}/articles", source)
        .then()
        .statusCode(202)
        .extract()
        .jsonPath();
  }

  /** The article's id, once it is captured: posting it again says so. */
  private String captured(byte[] feed, int version) {
    await()
        .atMost(Duration.ofSeconds(30))
        .until(() -> {
          JsonPath again = post(feed);
          return again.getString("articles[0].outcome").equals("unchanged")
              && again.getInt("articles[0].version") == version;
        });
    return post(feed).getString("articles[0].id");
  }

  private static JsonPath article(String id) {
    return as("feed-key").get("/api/articles/{id}", id).then().statusCode(200).extract().jsonPath();
  }

  @Test
  void a_posted_item_waits_for_its_page_and_is_captured_once_whole() {
    host.answers("/ferry", 200, page("It is back."), "Content-Type", "text/html; charset=utf-8");
    source("");
    byte[] feed = feed("f1", "Ferry back on Monday", "/ferry", SUMMARY);

    JsonPath receipt = post(feed);
    assertThat(receipt.getString("articles[0].outcome")).isEqualTo("awaiting");
    as("feed-key")
        .get("/api/receipts/{id}", receipt.getString("receipt"))
        .then()
        .statusCode(200)
        .body("articles[0].outcome", equalTo("awaiting"))
        .body("articles[0].notes[0]", containsString("/ferry"));

    JsonPath article = article(captured(feed, 1));
    assertThat(article.getList("versions")).hasSize(1);
    assertThat(article.getString("article.externalId")).isEqualTo("f1");
    assertThat(article.getString("article.title")).isEqualTo("Ferry back on Monday");
    assertThat(article.getString("article.url")).isEqualTo(host.url("/ferry").toString());
    assertThat(article.getString("article.publishedAt")).isEqualTo("2026-05-01T07:00:00Z");
    assertThat(article.getString("article.deck")).isEqualTo(SUMMARY);
    assertThat(article.getList("article.authors")).containsExactly("Ona Brandt");
    assertThat(article.getList("article.body.type"))
        .containsExactly("paragraph", "paragraph", "heading", "paragraph", "paragraph");
    assertThat(host.asked("/ferry")).isEqualTo(1);
  }

  @Test
  void a_polled_item_that_changed_has_its_page_fetched_again_and_one_that_did_not_has_not() {
    host.answers("/ferry", 200, page("It is back."), "Content-Type", "text/html; charset=utf-8");
    host.answers("/feed", 200, feed("f2", "Ferry back", "/ferry", SUMMARY));
    source("\"feed\":\"" + host.url("/feed") + "\",");
    String id = captured(feed("f2", "Ferry back", "/ferry", SUMMARY), 1);
    assertThat(host.asked("/ferry")).isEqualTo(1);

    host.answers("/ferry", 200, page("It is late."), "Content-Type", "text/html; charset=utf-8");
    byte[] changed = feed("f2", "Ferry back, late", "/ferry", SUMMARY);
    host.answers("/feed", 200, changed);
    as("admin-key").post("/api/sources/{s}/poll", source).then().statusCode(202);
    await().atMost(Duration.ofSeconds(30)).until(() -> host.asked("/ferry") == 2);

    assertThat(captured(changed, 2)).isEqualTo(id);
    JsonPath article = article(id);
    assertThat(article.getString("article.title")).isEqualTo("Ferry back, late");
    assertThat(article.getString("article.body[0].html")).startsWith("It is late.");
    assertThat(host.asked("/ferry")).isEqualTo(2);
  }

  @Test
  void an_item_whose_page_does_not_come_is_captured_as_its_feed_had_it() {
    host.answers("/gone", 404, new byte[0]);
    source("");
    byte[] feed = feed("f3", "Ferry back", "/gone", SUMMARY);

    assertThat(post(feed).getString("articles[0].outcome")).isEqualTo("awaiting");

    JsonPath article = article(captured(feed, 1));
    assertThat(article.getString("article.body[0].html")).isEqualTo(SUMMARY);
    assertThat(host.asked("/gone")).isEqualTo(2);
    String receipt = article.getString("versions[0].receipt");
    as("feed-key")
        .get("/api/receipts/{id}", receipt)
        .then()
        .body("articles[0].notes[0]", containsString("there is nothing at this address"));
  }

  private byte[] feed(String title, int hour) {
    return new String(feed("f4", title, "/slow", SUMMARY), UTF_8)
        .replace("07:00:00", "%02d:00:00".formatted(hour))
        .getBytes(UTF_8);
  }

  @Test
  void an_older_version_does_not_take_the_place_of_a_newer_one_that_waits() {
    host.answers("/slow", 503, new byte[0], "Retry-After", "2");
    source("");
    byte[] newer = feed("Ferry back, late", 9);
    assertThat(post(newer).getString("articles[0].outcome")).isEqualTo("awaiting");

    JsonPath older = post(feed("Ferry back", 8));
    assertThat(older.getString("articles[0].outcome")).isEqualTo("older");
    assertThat(older.getString("articles[0].notes[0]")).contains("newer");

    host.answers("/slow", 200, page("It is late."), "Content-Type", "text/html; charset=utf-8");
    JsonPath article = article(captured(newer, 1));
    assertThat(article.getList("versions")).hasSize(1);
    assertThat(article.getString("article.title")).isEqualTo("Ferry back, late");
  }

  @Test
  void an_item_that_waits_already_is_nothing_new_to_a_poll() {
    host.answers("/slow", 503, new byte[0], "Retry-After", "600");
    host.answers("/feed", 200, feed("Ferry back", 8));
    source("\"feed\":\"" + host.url("/feed") + "\",");
    await().atMost(Duration.ofSeconds(30)).until(() -> polls() == 1);

    host.answers("/feed", 200, (new String(feed("Ferry back", 8), UTF_8) + "\n").getBytes(UTF_8));
    as("admin-key").post("/api/sources/{s}/poll", source).then().statusCode(202);
    await().atMost(Duration.ofSeconds(30)).until(() -> polls() == 2);

    JsonPath log = as("feed-key").get("/api/sources/{s}/polling", source).jsonPath();
    assertThat(log.getInt("log[1].added")).isEqualTo(1);
    assertThat(log.getInt("log[0].added")).isZero();
    assertThat(log.getInt("log[0].unchanged")).isEqualTo(1);
    assertThat(log.getString("log[0].outcome")).isEqualTo("unchanged");
  }

  private int polls() {
    return as("feed-key").get("/api/sources/{s}/polling", source).jsonPath().getList("log").size();
  }

  @Test
  void what_waits_is_evidence_that_stays_and_is_told_as_such() {
    host.answers("/slow", 503, new byte[0], "Retry-After", "600");
    source("");
    byte[] feed = feed("Ferry back", 8);
    UUID first = UUID.fromString(post(feed).getString("receipt"));
    UUID again = UUID.fromString(post(feed).getString("receipt"));

    assertThat(transactions.call(() -> log.latest(source, 1)).getFirst().outcomes())
        .containsExactly(Map.entry("awaiting", 1));
    Instant later = Instant.now().plusSeconds(60);
    assertThat(transactions.call(() -> receipts.expire(source, later, 10))).isEqualTo(2);
    assertThat(transactions.call(() -> receipts.find(first))).isPresent();
    assertThat(transactions.call(() -> receipts.find(again))).isEmpty();
  }

  @Test
  void what_waits_when_its_source_is_removed_is_captured_as_its_feed_had_it() {
    host.answers("/slow", 503, new byte[0], "Retry-After", "2");
    source("");
    assertThat(post(feed("Ferry back", 8)).getString("articles[0].outcome")).isEqualTo("awaiting");
    as("admin-key").delete("/api/sources/{s}", source).then().statusCode(204);

    await().atMost(Duration.ofSeconds(30)).until(() -> !articles().isEmpty());
    JsonPath article = article(articles().getFirst());
    assertThat(article.getString("article.title")).isEqualTo("Ferry back");
    assertThat(article.getString("article.body[0].html")).isEqualTo(SUMMARY);
  }

  private List<String> articles() {
    return transactions.call(() ->
        entities
            .createNativeQuery(
                "select cast(id as text) from article where source_id = :source", String.class)
            .setParameter("source", source)
            .getResultList());
  }
}
