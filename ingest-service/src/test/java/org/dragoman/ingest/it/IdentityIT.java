package org.dragoman.ingest.it;

import static io.restassured.RestAssured.given;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.dragoman.contracts.event.Topic;
import org.dragoman.infrastructure.quarkus.RealInfrastructure;
import org.dragoman.ingest.quiet.Listening;
import org.dragoman.ingest.receipt.Receipts;
import org.dragoman.outbox.Transactions;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Identity and evidence over HTTP, on a real database and a real broker. */
@QuarkusTest
@QuarkusTestResource(RealInfrastructure.class)
class IdentityIT {
  private String source;

  @BeforeEach
  void aSourceOfItsOwn() {
    source = "i-" + UUID.randomUUID().toString().substring(0, 8);
    treat("auto");
  }

  private void treat(String policy) {
    as("admin-key")
        .contentType("application/json")
        .body(
            "{\"id\":\"%s\",\"name\":\"The Quay\",\"language\":\"en\",\"policy\":{\"identity\":\"%s\"}}"
                .formatted(source, policy))
        .post("/api/sources")
        .then()
        .statusCode(org.hamcrest.Matchers.oneOf(200, 201));
  }

  private static RequestSpecification as(String key) {
    return given().header("Authorization", "Bearer " + key);
  }

  private ValidatableResponse post(String... items) {
    return as("feed-key")
        .header("Content-Type", "application/json")
        .body(("[" + String.join(",", items) + "]").getBytes(UTF_8))
        .post("/api/sources/{s}/articles", source)
        .then();
  }

  private static String item(String guid, String path, String title, String text) {
    return "{%s%s\"title\":\"%s\",\"body\":\"%s\"}"
        .formatted(
            guid.isEmpty() ? "" : "\"externalId\":\"" + guid + "\",",
            path.isEmpty() ? "" : "\"url\":\"https://quay.example/" + path + "\",",
            title,
            text);
  }

  private static String kill(String guid, String path) {
    return item(guid, path, "", "").replace("\"title\":\"\"", "\"status\":\"canceled\"");
  }

  private static ValidatableResponse evidence(String id) {
    return as("editor-key").get("/api/articles/{id}/evidence", id).then().statusCode(200);
  }

  @Test
  void evidence_tells_why_each_item_was_what_it_was() {
    String id = post(item("1", "a", "Boats", "They came in.")).extract().path("articles[0].id");
    post(item("1", "a", "Boats", "They came in."));
    post(item("1", "a", "Boats", "They came in."), item("1", "a", "Boats", "They came in."));
    post(item("1", "a", "Boats at dawn", "They came in at dawn."));
    post(item("1", "a", "Boats", "They came in."));
    post(item("1", "a", "word ".repeat(3000), "x")).body("articles[0].outcome", equalTo("refused"));

    evidence(id)
        .body("source", equalTo(source))
        .body("identity.policy", equalTo("guid"))
        .body("identity.downgraded", equalTo(false))
        .body(
            "decisions.outcome",
            equalTo(List.of("new", "unchanged", "updated", "older", "refused")))
        .body("decisions[0].keys.take(2)", equalTo(List.of("id:1", "url:quay.example/a")))
        .body("decisions[0].matched", nullValue())
        .body("decisions[0].way", equalTo("posted"))
        .body("decisions[1].times", equalTo(3))
        .body("decisions[2].matched", equalTo("id:1"))
        .body("decisions[2].changed", equalTo("title, body (blocks: 1 changed)"))
        .body("decisions[2].before.version", equalTo(1))
        .body("decisions[3].reason", containsString("stale copy"))
        .body("decisions[4].reason", containsString("title"));
    as("feed-key")
        .get("/api/articles/{id}", id)
        .then()
        .body("versions.version", equalTo(List.of(2, 1)))
        .body("versions[0].changes.fields.field", equalTo(List.of("title")))
        .body("versions[0].changes.blocks[0].after", equalTo("They came in at dawn."))
        .body("versions[1].changes", nullValue());
    as("translator-key").get("/api/articles/{id}/evidence", id).then().statusCode(403);
    as("feed-key").get("/api/articles/x/evidence").then().statusCode(404);
  }

  @Test
  void a_withdrawal_finds_its_article_by_id_or_by_address() {
    String one = post(item("1", "a", "Boats", "Text.")).extract().path("articles[0].id");
    String two = post(item("2", "b", "Nets", "Text.")).extract().path("articles[0].id");

    post(kill("1", ""))
        .body("articles[0].id", equalTo(one))
        .body("articles[0].version", equalTo(2));
    post(kill("", "b"))
        .body("articles[0].id", equalTo(two))
        .body("articles[0].version", equalTo(2));
    evidence(two).body("decisions[1].matched", equalTo("also:url:quay.example/b"));
  }

  @Test
  void a_withdrawal_of_what_stands_for_several_articles_withdraws_none() {
    post(item("1", "a", "Boats", "Text."), item("2", "a", "Nets", "Other text."));

    post(kill("", "a"))
        .statusCode(422)
        .body("articles[0].refused", containsString("stands for several"));
    post(item("1", "a", "Boats", "Text.")).body("articles[0].outcome", equalTo("unchanged"));
  }

  @Test
  void a_withdrawal_that_comes_first_keeps_its_article_from_coming_back() {
    post(kill("1", "")).body("articles[0].outcome", equalTo("new"));

    post(item("1", "a", "Boats", "Text.")
            .replace("\"title\"", "\"publishedAt\":\"2026-05-01T00:00:00Z\",\"title\""))
        .body("articles[0].outcome", equalTo("older"));
  }

  @Test
  void a_page_and_the_feed_item_that_points_to_it_are_one_article() {
    String id =
        post(item("", "a?utm_source=x", "Boats", "All of it.")).extract().path("articles[0].id");

    post(item("1", "a", "Boats", "All of it."))
        .body("articles[0].id", equalTo(id))
        .body("articles[0].outcome", equalTo("unchanged"));
    post(item("1", "b", "Boats", "All of it, and more.")).body("articles[0].id", equalTo(id));
  }

  @Test
  void what_only_looks_changed_is_no_version() {
    String first =
        "{\"externalId\":\"1\",\"title\":\"Boats\",\"keywords\":[\"sea\",\"nets\"],"
            + "\"media\":[{\"url\":\"https://i0.quay.example/p.jpg?w=600&sig=1\"}],"
            + "\"body\":[{\"type\":\"paragraph\",\"html\":\"See <a href=\\\"https://quay.example/b?utm_source=1\\\">this</a>.\"},"
            + "{\"type\":\"paragraph\",\"html\":\"1,204 views\"}]}";
    post(first);

    post(first
            .replace("utm_source=1", "utm_source=2")
            .replace("1,204", "1,377")
            .replace("i0.", "i2.")
            .replace("sig=1", "sig=2")
            .replace("\"sea\",\"nets\"", "\"nets\",\"sea\"")
            .replace("See <a", "See  <a"))
        .body("articles[0].outcome", equalTo("unchanged"));
    post(first.replace("p.jpg", "q.jpg")).body("articles[0].outcome", equalTo("updated"));
  }

  private static final String LONG =
      "The harbour council met on Tuesday and agreed, after four hours, to dredge the northern "
          + "channel before winter; boats above nine metres have been waiting outside since the "
          + "storms of last March, and the auction hall has lost a third of its landings.";

  private ValidatableResponse identity() {
    return as("feed-key").get("/api/sources/{s}", source).then().statusCode(200);
  }

  @Test
  void ids_that_repeat_within_a_document_are_not_trusted_from_that_document_on() {
    post(
            item("1", "boats", "Boats come in at dawn", "They landed herring."),
            item("1", "school", "Village school reopens", "Pupils returned on Monday."))
        .body("articles.outcome", equalTo(List.of("new", "new")));

    identity()
        .body("identity.policy", equalTo("link"))
        .body("identity.downgraded", equalTo(true))
        .body("identity.why", containsString("repeat within a document"));
    post(
            item("1", "school", "Village school reopens", "Pupils returned on Monday."),
            item("1", "ferry", "Ferry stays in port", "Fog again."))
        .body("articles.outcome", equalTo(List.of("unchanged", "new")));
    post(kill("1", "")).statusCode(422);
  }

  @Test
  void an_id_that_comes_again_for_other_articles_parts_them_from_then_on() {
    String id =
        post(item("top", "a", "Boats come in at dawn", "Herring landed early."))
            .extract()
            .path("articles[0].id");
    post(item("top", "b", "Village school reopens", "Pupils returned Monday."))
        .body("articles[0].outcome", equalTo("updated"));
    post(item("top", "c", "Ferry stays inside", "Thick clouds over everything."))
        .body("articles[0].id", equalTo(id))
        .body("articles[0].version", equalTo(3));

    identity().body("identity.policy", equalTo("link"));
    post(
            item("top", "c", "Ferry stays inside", "Thick clouds over everything."),
            item("top", "b", "Village school reopens", "Pupils returned Monday."))
        .body("articles.outcome", equalTo(List.of("unchanged", "new")))
        .body("articles[0].id", equalTo(id));
    evidence(id)
        .body("decisions.doubt", equalTo(java.util.Arrays.asList(null, "reused", "reused", null)));
  }

  @Test
  void an_id_that_changes_with_its_headline_makes_no_second_article() {
    String id =
        post(item("v1", "a", "Channel to be dredged", LONG)).extract().path("articles[0].id");

    post(item("v2", "a", "Council agrees to dredge", LONG))
        .body("articles[0].id", equalTo(id))
        .body("articles[0].outcome", equalTo("updated"));
    post(item("v3", "a", "Dredging before winter", LONG)).body("articles[0].id", equalTo(id));
    identity()
        .body("identity.policy", equalTo("link"))
        .body("identity.why", containsString("change while address and text stay"));
    post(item("v4", "a", "Dredging agreed", "The text, too, is another one now."))
        .body("articles[0].id", equalTo(id))
        .body("articles[0].version", equalTo(4));
  }

  @Test
  void what_an_admin_sets_holds_and_leads_known_articles_by_their_other_keys() {
    treat("guid");
    String older =
        post(item("1", "a", "Channel to be dredged", LONG)).extract().path("articles[0].id");
    String newer =
        post(item("2", "a", "Council agrees", LONG))
            .body("articles[0].outcome", equalTo("new"))
            .extract()
            .path("articles[0].id");

    treat("link");
    post(item("3", "a", "Council agrees", LONG))
        .body("articles[0].id", equalTo(newer))
        .body("articles[0].outcome", equalTo("unchanged"));
    evidence(older)
        .body("decisions.outcome", equalTo(List.of("new", "rekeyed")))
        .body("decisions[1].reason", containsString(newer));
    identity()
        .body("policy.identity", equalTo("link"))
        .body("identity.why", containsString("admin"))
        .body("identity.downgraded", equalTo(false));
  }

  @Inject Receipts receipts;
  @Inject Transactions transactions;

  @Test
  void evidence_expires_and_what_became_of_it_stays() {
    String kept = post(item("1", "a", "Boats", "Text.")).extract().path("receipt");
    String idle = post(item("1", "a", "Boats", "Text.")).extract().path("receipt");
    String later = post(item("2", "b", "Nets", "Text.")).extract().path("receipt");
    Instant end =
        transactions.call(() -> receipts.find(UUID.fromString(later)).orElseThrow().receivedAt());

    assertThat(transactions.call(receipts::sourcesKept)).contains(source);
    assertThat(transactions.call(() -> receipts.expire(source, end, 1))).isEqualTo(1);
    assertThat(transactions.call(() -> receipts.expire(source, end, 10))).isEqualTo(1);
    assertThat(transactions.call(() -> receipts.expire(source, end, 10))).isZero();

    as("feed-key").get("/api/receipts/{id}/content", kept).then().statusCode(410);
    as("editor-key")
        .get("/api/receipts/{id}", kept)
        .then()
        .statusCode(200)
        .body("kept", equalTo(false))
        .body("way", equalTo("posted"))
        .body("articles[0].outcome", equalTo("new"));
    as("feed-key").get("/api/receipts/{id}", idle).then().statusCode(404);
    as("feed-key").get("/api/receipts/{id}/content", later).then().statusCode(200);
  }

  @ConfigProperty(name = "kafka.bootstrap.servers")
  String brokers;

  @Inject EntityManager entities;
  @Inject Listening listening;

  @Test
  void a_source_that_went_quiet_is_told_once_and_so_is_its_return() {
    transactions.run(() ->
        entities
            .createNativeQuery(
                """
                insert into article (id, source_id, version, status, hash, captured_at, created_at)
                select gen_random_uuid(), :source, 1, 'usable', '', at, at
                from generate_series(now() - interval '15 days', now() - interval '2 days',
                  interval '1 hour') as at
                """)
            .setParameter("source", source)
            .executeUpdate());

    listening.all();
    listening.all();
    as("feed-key")
        .get("/api/sources/{s}", source)
        .then()
        .body("health.state", equalTo("quiet"))
        .body("health.lastHeard", notNullValue());
    post(item("1", "a", "Boats", "Text.")).statusCode(202);
    listening.all();
    as("feed-key").get("/api/sources/{s}", source).then().body("health.state", equalTo("heard"));
    assertThat(RawTopic.of(brokers, Topic.SOURCES_HEALTH, source))
        .containsExactly("SourceQuiet quiet", "SourceHeard heard");
  }
}
