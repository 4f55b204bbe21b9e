package org.dragoman.publish;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.dragoman.publish.Samples.event;
import static org.dragoman.publish.Samples.ferry;
import static org.dragoman.publish.Samples.translated;
import static org.dragoman.publish.Samples.untranslated;
import static org.dragoman.publish.Samples.with;
import static org.dragoman.publish.Samples.withdrawn;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.startsWith;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.dragoman.contracts.article.Article;
import org.dragoman.contracts.event.ArticleAttributed;
import org.dragoman.contracts.event.ArticleCorrected;
import org.dragoman.contracts.event.ArticlePublished;
import org.dragoman.contracts.event.ArticleRetracted;
import org.dragoman.contracts.event.EditorialCommand;
import org.dragoman.contracts.event.EditorialOutcome;
import org.dragoman.contracts.event.Topic;
import org.dragoman.contracts.translation.Segment;
import org.dragoman.events.EventCodec;
import org.dragoman.infrastructure.quarkus.RealInfrastructure;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(RealInfrastructure.class)
class NewsroomIT {
  private static final Duration PATIENCE = Duration.ofSeconds(20);

  @Inject EventCodec codec;

  @ConfigProperty(name = "kafka.bootstrap.servers")
  String broker;

  private Wire wire;
  private String article;
  private String story;

  @BeforeEach
  void openTheWire() {
    wire = new Wire(broker, codec);
    article = UUID.randomUUID().toString();
    story = article + "-en";
  }

  @AfterEach
  void closeTheWire() {
    wire.close();
  }

  @Test
  void a_mistyped_address_is_a_page_for_readers_and_opens_nothing_else() {
    assertThat(get("/nowhere/at/all").statusCode()).isEqualTo(404);
    assertThat(get("/nowhere/at/all").contentType()).startsWith("text/html");
    assertThat(get("/assets/dragoman.css").statusCode()).isEqualTo(200);
    assertThat(get("/api/stories").statusCode()).isEqualTo(401);
    assertThat(get("/api/nowhere").statusCode()).isEqualTo(401);
    as("editor").get("/api/nowhere").then().statusCode(404).contentType("application/problem+json");
  }

  @Test
  void a_translated_article_is_drafted_published_read_and_told_of() {
    String slug = drafted();
    assertThat(get("/articles/" + slug).statusCode()).isEqualTo(404);
    assertThat(get("/").asString()).doesNotContain(slug);

    publish("{\"actor\": \"Nadia Sørby\"}")
        .then()
        .statusCode(200)
        .body("state", equalTo("published"))
        .body("version", equalTo(1))
        .body("moves", contains("correct", "hold"))
        .body("credit.editors", contains("Nadia Sørby"));

    get("/articles/" + slug)
        .then()
        .statusCode(200)
        .header("Content-Security-Policy", containsString("default-src 'none'"))
        .header("X-Content-Type-Options", equalTo("nosniff"))
        .body(containsString("<html lang=\"en\" dir=\"ltr\">"))
        .body(containsString("The night crossing is suspended, "))
        .body(containsString("<cite>Delta Courier</cite> reports"))
        .body(containsString("The ship <em>Aurora</em> came back yesterday."))
        .body(containsString("href=\"https://courier.example/ferry\""))
        .body(containsString("Responsibility for the information and views"))
        .body(containsString("harbour"))
        .body(containsString("M. Quintana (translation memory)"));
    assertThat(get("/").asString()).contains("/articles/" + slug);
    assertThat(get("/feed.atom").asString()).contains("/articles/" + slug);

    await().atMost(PATIENCE).untilAsserted(() -> assertThat(published()).hasSize(1));
    assertThat(published().getFirst().slug()).isEqualTo(slug);
    assertThat(wire.read(Topic.ARTICLES_ATTRIBUTED, ArticleAttributed.class, this::ours))
        .isNotEmpty()
        .allSatisfy(told -> assertThat(told.missing()).isEmpty());
  }

  @Test
  void an_event_delivered_twice_makes_one_draft_and_an_older_one_none() {
    drafted();
    wire.send(event(article, 3, 1), Topic.ARTICLES_TRANSLATED);
    awaitStory("sourceVersion", 3);
    int before = revision();

    wire.send(event(article, 1, 1), Topic.ARTICLES_TRANSLATED);
    wire.send(event(article, 3, 1), Topic.ARTICLES_TRANSLATED);
    wire.send(withdrawn(article, 2), Topic.ARTICLES_TRANSLATED);
    // The same key, so the same partition: once this one is in, those before it have been seen.
    wire.send(event(article, 4, 1), Topic.ARTICLES_TRANSLATED);
    awaitStory("sourceVersion", 4);

    assertThat(revision()).isEqualTo(before + 1);
  }

  @Test
  void an_incomplete_credit_is_422_with_what_is_missing() {
    Article bare = ferry().toBuilder().url(null).externalId(null).build();
    wire.send(event(article, 1, 1, bare, translated(bare)), Topic.ARTICLES_TRANSLATED);
    awaitStory("state", "draft");

    publish("{}")
        .then()
        .statusCode(422)
        .contentType("application/problem+json")
        .body("missing", contains("original.url"));
  }

  @Test
  void an_embargo_and_a_withdrawal_are_409_with_a_reason() {
    Article held = ferry().toBuilder().embargoUntil(Instant.parse("2199-01-01T00:00:00Z")).build();
    wire.send(event(article, 1, 1, held, translated(held)), Topic.ARTICLES_TRANSLATED);
    awaitStory("state", "draft");
    publish("{}").then().statusCode(409).body("until", startsWith("2199-01-01"));

    wire.send(event(article, 2, 1), Topic.ARTICLES_TRANSLATED);
    wire.send(withdrawn(article, 3), Topic.ARTICLES_TRANSLATED);
    awaitStory("obligations[0].kind", "source-withdrawn");
    publish("{}").then().statusCode(409).body("detail", containsString("took its article back"));
    assertThat(published()).isEmpty();
  }

  @Test
  void untranslated_sentences_are_listed_and_marked_on_the_page_when_allowed() {
    List<Segment> segments = translated(ferry());
    wire.send(
        event(article, 1, 1, ferry(), with(segments, untranslated(segments, "b3.s0"))),
        Topic.ARTICLES_TRANSLATED);
    awaitStory("state", "draft");

    publish("{}").then().statusCode(422).body("segments", contains("b3.s0"));
    String slug =
        publish("{\"allowUntranslated\": true}").then().statusCode(200).extract().path("slug");
    get("/articles/" + slug)
        .then()
        .body(containsString("<span lang=\"es\" dir=\"ltr\">Volveremos</span>"));
  }

  @Test
  void a_key_of_ones_own_publishes_once() {
    drafted();
    for (int i = 0; i < 2; i++) {
      as("editor")
          .header("Idempotency-Key", "key-" + article)
          .noContentType()
          .post("/api/stories/" + story + "/publish")
          .then()
          .statusCode(200)
          .body("version", equalTo(1));
    }
    publish("{}").then().statusCode(409).body("moves", contains("correct", "retract", "hold"));
    await().atMost(PATIENCE).untilAsserted(() -> assertThat(published()).hasSize(1));
  }

  @Test
  void a_corrected_source_is_corrected_and_a_story_is_retracted() {
    String slug = drafted();
    publish("{}").then().statusCode(200);
    Article updated = ferry().toBuilder().deck("La travesía vuelve.").build();
    wire.send(event(article, 2, 1, updated, translated(updated)), Topic.ARTICLES_TRANSLATED);
    awaitStory("obligations[0].kind", "source-corrected");
    story().then().body("obligations[0].segments", contains("deck.s0"));

    move("editor", "correct", "{\"note\": \"The crossing is open again.\"}")
        .then()
        .statusCode(200)
        .body("version", equalTo(2))
        .body("obligations", empty());
    get("/articles/" + slug).then().body(containsString("The crossing is open again."));

    move("editor", "retract", "{\"reason\": \"Invented.\"}").then().statusCode(403);
    move("chief", "retract", "{}").then().statusCode(422);
    move("chief", "retract", "{\"reason\": \"Invented.\"}").then().statusCode(200);
    get("/articles/" + slug).then().statusCode(410).body(containsString("Invented."));
    assertThat(get("/feed.atom").asString()).doesNotContain(slug + "\"");
    await()
        .atMost(PATIENCE)
        .untilAsserted(() ->
            assertThat(
                    wire.read(
                        Topic.ARTICLES_PUBLISHED,
                        ArticleRetracted.class,
                        e -> e.articleId().equals(article)))
                .hasSize(1));
    assertThat(
            wire.read(
                Topic.ARTICLES_PUBLISHED,
                ArticleCorrected.class,
                e -> e.articleId().equals(article)))
        .singleElement()
        .satisfies(corrected -> assertThat(corrected.storyVersion()).isEqualTo(2));
  }

  @Test
  void a_command_publishes_once_and_a_refused_one_has_an_outcome() {
    drafted();
    EditorialCommand command = command("publish");
    wire.send(command, Topic.EDITORIAL_COMMANDS);
    wire.send(command, Topic.EDITORIAL_COMMANDS);
    wire.send(command("spike"), Topic.EDITORIAL_COMMANDS);

    await().atMost(PATIENCE).untilAsserted(() -> assertThat(outcomes()).hasSize(2));
    assertThat(outcomes())
        .extracting(EditorialOutcome::result)
        .containsExactly(EditorialOutcome.Result.DONE, EditorialOutcome.Result.REFUSED);
    assertThat(published()).hasSize(1);
    assertThat(published().getFirst().by()).isEqualTo("Nadia Sørby");
  }

  @Test
  void editors_mend_only_what_they_have_seen() {
    drafted();
    String tag = story().header("ETag");
    String patch =
        """
        {"title": "Ferry is back", "actor": "Nadia Sørby",
         "segments": [{"id": "b1.s0", "target": "What changes"}]}\
        """;

    patch(null, patch).then().statusCode(428);
    patch("\"99\"", patch).then().statusCode(412);
    patch(tag, "{\"state\": \"published\"}").then().statusCode(422);
    patch(tag, patch)
        .then()
        .statusCode(200)
        .body("title", equalTo("Ferry is back"))
        .body("slug", startsWith("ferry-is-back"))
        .body("segments.find { it.id == 'b1.s0' }.origin.kind", equalTo("human"))
        .body("segments.find { it.id == 'b1.s0' }.target", equalTo("What changes"))
        .body("credit.translators", hasItem("Nadia Sørby"));
    patch(tag, patch).then().statusCode(412);
  }

  @Test
  void a_text_no_database_keeps_is_422_and_an_address_400() {
    String slug = drafted();
    String tag = story().header("ETag");

    for (String bad : List.of("a\\u0000b", "a\\ud800b")) {
      patch(tag, "{\"title\": \"" + bad + "\"}").then().statusCode(422);
      patch(tag, "{\"segments\": [{\"id\": \"b1.s0\", \"target\": \"" + bad + "\"}]}")
          .then()
          .statusCode(422);
      publish("{\"note\": \"" + bad + "\"}")
          .then()
          .statusCode(422)
          .contentType("application/problem+json");
      publish("{\"reason\": \"" + bad + "\"}").then().statusCode(422);
    }
    assertThat(raw("/articles/%00").statusCode()).isEqualTo(400);
    assertThat(raw("/?from=%00").statusCode()).isEqualTo(400);
    assertThat(raw("/articles;x/" + slug).statusCode()).isEqualTo(400);
  }

  private static Response raw(String address) {
    return given().urlEncodingEnabled(false).get(address);
  }

  @Test
  void the_list_is_filtered_and_paged() {
    drafted();
    article = UUID.randomUUID().toString();
    story = article + "-en";
    drafted();

    as("translator")
        .get("/api/stories?q=" + article)
        .then()
        .statusCode(200)
        .body("stories.id", contains(story));
    Response first = as("translator").get("/api/stories?state=draft&limit=1");
    first.then().body("stories.size()", equalTo(1));
    as("translator")
        .get("/api/stories?state=draft&limit=1&cursor=" + first.<String>path("next"))
        .then()
        .body("stories.size()", equalTo(1))
        .body("stories[0].id", not(equalTo(first.<String>path("stories[0].id"))));
    as("translator").get("/api/stories?cursor=nonsense").then().statusCode(400);
    as("translator").get("/api/stories?outlet=Nobody").then().body("stories", empty());
  }

  @Test
  void doors_open_for_those_who_may() {
    drafted();
    given().get("/api/stories").then().statusCode(401);
    as("feed").get("/api/stories").then().statusCode(403);
    move("translator", "publish", "{}").then().statusCode(403);
    given()
        .header("Authorization", "Bearer nonsense")
        .post("/api/stories/" + story + "/publish")
        .then()
        .statusCode(401);
    as("editor").noContentType().post("/api/stories/unknown-en/publish").then().statusCode(404);
    move("editor", "levitate", "").then().statusCode(404);
    move("editor", "schedule", "{}")
        .then()
        .statusCode(422)
        .body("title", equalTo("Not in the future"));
    move("editor", "unschedule", "{}")
        .then()
        .statusCode(409)
        .body("moves", contains("review", "schedule", "publish", "hold", "spike"));
  }

  @Test
  void a_page_is_not_sent_again_while_it_stays_the_same() {
    String slug = drafted();
    publish("{}");
    String tag = get("/articles/" + slug).header("ETag");
    given().header("If-None-Match", tag).get("/articles/" + slug).then().statusCode(304);
    String feed = get("/feed.atom").header("ETag");
    given().header("If-None-Match", feed).get("/feed.atom").then().statusCode(304);
  }

  @Test
  void what_is_published_is_had_in_every_format_and_as_canceled_once_it_is_taken_back() {
    String slug = drafted();
    get("/articles/" + slug + ".ninjs").then().statusCode(404);
    publish("{}").then().statusCode(200);

    for (String subject : List.of("", "/outlets/delta-courier", "/keywords/harbour", "/en")) {
      for (String format : List.of("rss", "atom", "json", "newsml")) {
        get(subject + "/feed." + format)
            .then()
            .statusCode(200)
            .header("ETag", notNullValue())
            .body(containsString(format.equals("newsml") ? story(slug) : "/articles/" + slug));
      }
    }
    get("/outlets/nobody/feed.rss").then().statusCode(404).contentType("application/problem+json");
    get("/feed.rss?day=1999-01-01").then().statusCode(404);
    get("/feed.rss?day=today").then().statusCode(400);
    get("/opml.xml").then().statusCode(200).body(containsString("/keywords/harbour/feed.rss"));
    get("/news-sitemap.xml").then().statusCode(200).body(containsString(slug));
    String month = get("/sitemap.xml").xmlPath().getString("sitemapindex.sitemap[-1].loc");
    get(month.substring(month.indexOf("/sitemaps"))).then().body(containsString(slug));
    get("/api/published?outlet=Delta Courier&keyword=harbour&language=en")
        .then()
        .statusCode(200)
        .body("items.slugline", hasItem(slug));
    get("/api/published/" + story).then().body("pubStatus", equalTo("usable"));
    get("/articles/" + slug + ".newsml").then().body(containsString("stat:usable"));
    get("/articles/" + slug + ".nitf").then().body(containsString("management-status=\"usable\""));

    move("chief", "retract", "{\"reason\": \"Invented.\"}").then().statusCode(200);
    get("/articles/" + slug + ".ninjs")
        .then()
        .statusCode(200)
        .body("pubStatus", equalTo("canceled"))
        .body("edNote", equalTo("Invented."));
    assertThat(get("/feed.rss").asString()).doesNotContain(slug + "<");
    get("/retractions.atom").then().statusCode(200).body(containsString("Invented."));
    get("/api/published?order=changed&limit=1").then().body("items", hasSize(1));
  }

  private static String story(String slug) {
    return "<slugline>" + slug + "</slugline>";
  }

  @Test
  void who_only_knows_when_they_got_a_story_is_not_sent_it_again_either() {
    String address = "/articles/" + drafted() + ".newsml";
    publish("{}").then().statusCode(200);
    String time = get(address).header("Last-Modified");
    given().header("If-Modified-Since", time).get(address).then().statusCode(304);
    given()
        .header("If-Modified-Since", time)
        .header("If-None-Match", "\"another\"")
        .get(address)
        .then()
        .statusCode(200);
  }

  private String drafted() {
    wire.send(event(article, 1, 1), Topic.ARTICLES_TRANSLATED);
    awaitStory("state", "draft");
    return story().path("slug");
  }

  private int revision() {
    return Integer.parseInt(story().header("ETag").replace("\"", ""));
  }

  private void awaitStory(String path, Object value) {
    await()
        .atMost(PATIENCE)
        .untilAsserted(() -> story().then().statusCode(200).body(path, equalTo(value)));
  }

  private Response story() {
    return as("translator").get("/api/stories/" + story);
  }

  private Response publish(String body) {
    return move("editor", "publish", body);
  }

  private Response move(String role, String move, String body) {
    return as(role)
        .contentType(ContentType.JSON)
        .body(body)
        .post("/api/stories/" + story + "/" + move);
  }

  private Response patch(String tag, String body) {
    RequestSpecification request = as("editor").contentType("application/merge-patch+json");
    return (tag == null ? request : request.header("If-Match", tag))
        .body(body.getBytes(java.nio.charset.StandardCharsets.UTF_8))
        .patch("/api/stories/" + story);
  }

  private static Response get(String path) {
    return given().get(path);
  }

  private static RequestSpecification as(String role) {
    return given().header("Authorization", "Bearer " + role + "-key");
  }

  private boolean ours(ArticleAttributed told) {
    return told.articleId().equals(article);
  }

  private List<ArticlePublished> published() {
    return wire.read(
        Topic.ARTICLES_PUBLISHED, ArticlePublished.class, e -> e.articleId().equals(article));
  }

  private List<EditorialOutcome> outcomes() {
    return wire.read(
        Topic.EDITORIAL_OUTCOMES, EditorialOutcome.class, e -> e.articleId().equals(article));
  }

  private EditorialCommand command(String move) {
    return new EditorialCommand(
        UUID.randomUUID().toString(), story, article, move, "Nadia Sørby", null, null, null, null);
  }
}
