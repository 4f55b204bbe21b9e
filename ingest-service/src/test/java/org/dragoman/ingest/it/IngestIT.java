package org.dragoman.ingest.it;

import static io.restassured.RestAssured.given;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.notNullValue;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.path.json.JsonPath;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.zip.GZIPOutputStream;
import org.dragoman.infrastructure.quarkus.RealInfrastructure;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The whole service over HTTP, on a real database and a real broker. */
@QuarkusTest
@QuarkusTestResource(RealInfrastructure.class)
class IngestIT {

  @ConfigProperty(name = "kafka.bootstrap.servers")
  String brokers;

  private String source;

  @BeforeAll
  static void anyBodyGoesAsItIs() {
    RestAssured.config =
        RestAssured.config()
            .encoderConfig(
                io.restassured.config.EncoderConfig.encoderConfig()
                    .appendDefaultContentCharsetToContentTypeIfUndefined(false));
  }

  @BeforeEach
  void aSourceOfItsOwn() {
    source = "s-" + UUID.randomUUID().toString().substring(0, 8);
    as("admin-key")
        .contentType("application/json")
        .body(
            "{\"id\":\"%s\",\"name\":\"The Quay\",\"language\":\"en\",\"rights\":\"by letter\"}"
                .formatted(source))
        .post("/api/sources")
        .then()
        .statusCode(201);
  }

  private static RequestSpecification as(String key) {
    return given().header("Authorization", "Bearer " + key);
  }

  private ValidatableResponse post(String contentType, byte[] body) {
    return as("feed-key")
        .header("Content-Type", contentType)
        .body(body)
        .post("/api/sources/{s}/articles", source)
        .then();
  }

  private ValidatableResponse post(String contentType, String body) {
    return post(contentType, body.getBytes(UTF_8));
  }

  private static String item(String guid, String title, String text) {
    return "<item><guid>%s</guid><title>%s</title><description>%s</description></item>"
        .formatted(guid, title, text);
  }

  private static String feed(String... items) {
    return "<rss version=\"2.0\"><channel><title>T</title>"
        + String.join("", items)
        + "</channel></rss>";
  }

  @Test
  void a_feed_is_answered_item_by_item_in_its_order() {
    post(
            "application/rss+xml",
            feed(
                item("a", "First", "One text."),
                "<item><guid>b</guid></item>",
                item("c", "Third", "Three.")))
        .statusCode(202)
        .body("source", equalTo(source))
        .body("receipt", notNullValue())
        .body("articles.outcome", equalTo(List.of("new", "refused", "new")))
        .body("articles[0].externalId", equalTo("a"))
        .body("articles[0].title", equalTo("First"))
        .body("articles[0].version", equalTo(1))
        .body("articles[1].refused", containsString("neither a title nor any text"));
  }

  @Test
  void a_feed_posted_twice_changes_nothing_and_a_changed_item_is_updated() {
    String first =
        post("text/xml", feed(item("a", "T", "One."), item("b", "U", "Two.")))
            .extract()
            .path("articles[0].id");

    post("text/xml", feed(item("a", "T", "One, mended."), item("b", "U", "Two.")))
        .body("articles.outcome", equalTo(List.of("updated", "unchanged")))
        .body("articles[0].id", equalTo(first))
        .body("articles[0].version", equalTo(2));
    post("text/xml", feed(item("a", "T", "One."))).body("articles[0].outcome", equalTo("older"));
    as("feed-key")
        .get("/api/articles/{id}", first)
        .then()
        .statusCode(200)
        .body("version", equalTo(2))
        .body("article.body[0].html", equalTo("One, mended."))
        .body("article.outlet", equalTo("The Quay"))
        .body("versions.version", equalTo(List.of(2, 1)));
    assertThat(RawTopic.of(brokers, first))
        .containsExactly("ArticleCaptured 1", "ArticleCaptured 2");
  }

  @Test
  void a_withdrawn_article_is_told_as_such() {
    String id =
        post(
                "application/json",
                "{\"externalId\":\"w\",\"title\":\"T\",\"body\":\"Text.\",\"updatedAt\":\"2026-05-01T00:00:00Z\"}")
            .extract()
            .path("articles[0].id");

    post(
            "application/json",
            "{\"externalId\":\"w\",\"status\":\"canceled\",\"editorNote\":\"wrong man\"}")
        .statusCode(202)
        .body("articles[0].outcome", equalTo("updated"));

    assertThat(RawTopic.of(brokers, id)).containsExactly("ArticleCaptured 1", "ArticleWithdrawn 2");
  }

  @Test
  void a_withdrawal_that_names_nothing_withdraws_nothing() {
    post("application/json", "{\"title\":\"T\",\"status\":\"canceled\"}")
        .statusCode(422)
        .body("articles[0].refused", containsString("names no article"));
  }

  @Test
  void the_receipt_keeps_the_bytes_and_what_became_of_them() {
    String feed = feed(item("a", "T", "One."));
    String receipt = post("application/rss+xml", feed).extract().path("receipt");

    as("feed-key")
        .get("/api/receipts/{id}", receipt)
        .then()
        .statusCode(200)
        .body("source", equalTo(source))
        .body("format", equalTo("rss"))
        .body("articles[0].outcome", equalTo("new"));
    assertThat(as("feed-key").get("/api/receipts/{id}/content", receipt).asByteArray())
        .isEqualTo(feed.getBytes(UTF_8));
  }

  @Test
  void the_same_feed_posted_at_once_makes_each_article_once() throws Exception {
    List<String> forwards = new ArrayList<>();
    for (int i = 0; i < 25; i++) {
      forwards.add(item("k" + i, "Title " + i, "Text " + i));
    }
    String one = feed(forwards.toArray(String[]::new));
    String other = feed(forwards.reversed().toArray(String[]::new));
    try (var threads = Executors.newFixedThreadPool(8)) {
      List<Callable<List<String>>> posts = new ArrayList<>();
      for (int i = 0; i < 8; i++) {
        String body = i % 2 == 0 ? one : other;
        posts.add(() -> post("text/xml", body).statusCode(202).extract().path("articles.outcome"));
      }
      List<String> outcomes = new ArrayList<>();
      for (var done : threads.invokeAll(posts)) {
        outcomes.addAll(done.get());
      }
      assertThat(outcomes).filteredOn("new"::equals).hasSize(25);
      assertThat(outcomes).filteredOn("unchanged"::equals).hasSize(175);
    }
  }

  @Test
  void an_unknown_source_says_how_it_comes_to_be() {
    as("feed-key")
        .header("Content-Type", "text/plain")
        .body("x")
        .post("/api/sources/nobody/articles")
        .then()
        .statusCode(404)
        .contentType("application/problem+json")
        .body("detail", containsString("POST /api/sources"));
  }

  @Test
  void a_bad_document_is_told_what_and_where() {
    post("application/rss+xml", "<rss>\n<channel></rss>")
        .statusCode(400)
        .contentType("application/problem+json")
        .body("line", equalTo(2))
        .body("column", notNullValue());
    post("image/png", new byte[] {(byte) 0x89, 'P', 'N', 'G', 0, 0})
        .statusCode(415)
        .body("supported", hasItem("application/atom+xml"));
    post("application/rss+xml", "<rss><channel><title>T</title></channel></rss>").statusCode(422);
    post("text/plain", "").statusCode(422);
  }

  @Test
  void an_article_over_a_mebibyte_is_refused_and_its_feed_is_not() {
    post(
            "application/rss+xml",
            feed(item("big", "Big", "word ".repeat(220_000)), item("a", "T", "One.")))
        .statusCode(202)
        .body("articles.outcome", equalTo(List.of("refused", "new")))
        .body("articles[0].refused", containsString("1048576"));
  }

  @Test
  void a_body_of_fifty_megabytes_is_refused_announced_or_not() throws Exception {
    assertThat(Flood.post(RestAssured.port, source, true)).startsWith("HTTP/1.1 413");
    assertThat(Flood.post(RestAssured.port, source, false)).startsWith("HTTP/1.1 413");
  }

  @Test
  void gzip_is_unpacked_and_a_bomb_is_not() throws IOException {
    byte[] packed = gzip(feed(item("z", "Zipped", "Text.")).getBytes(UTF_8));
    byte[] bomb = gzip(new byte[64 * 1024 * 1024]);

    zipped(packed).statusCode(202).body("articles[0].title", equalTo("Zipped"));
    zipped(bomb).statusCode(413).contentType("application/problem+json");
    zipped("no gzip".getBytes(UTF_8)).statusCode(400);
  }

  private ValidatableResponse zipped(byte[] body) {
    return as("feed-key")
        .header("Content-Type", "application/rss+xml")
        .header("Content-Encoding", "gzip")
        .body(body)
        .post("/api/sources/{s}/articles", source)
        .then();
  }

  private static byte[] gzip(byte[] bytes) throws IOException {
    ByteArrayOutputStream packed = new ByteArrayOutputStream();
    try (GZIPOutputStream gzip = new GZIPOutputStream(packed)) {
      gzip.write(bytes);
    }
    return packed.toByteArray();
  }

  @Test
  void a_preview_answers_the_articles_and_keeps_nothing() {
    String feed =
        feed(
            "<item><guid>p</guid><title>T</title><link>/x</link><description>The boats came in at dawn.</description></item>",
            "<item/>");
    for (int i = 0; i < 2; i++) {
      as("feed-key")
          .header("Content-Type", "application/rss+xml")
          .body(feed.getBytes(UTF_8))
          .post("/api/preview?url=https://quay.example/feed&source={s}", source)
          .then()
          .statusCode(200)
          .body("feed.title", equalTo("T"))
          .body("feed.format", equalTo("rss"))
          .body("articles", hasSize(2))
          .body("articles[0].url", equalTo("https://quay.example/x"))
          .body("articles[0].outlet", equalTo("The Quay"))
          .body("articles[0].language", equalTo("en"))
          .body("articles[0].body[0].type", equalTo("paragraph"))
          .body("articles[1].refused", notNullValue());
    }
    post("application/rss+xml", feed).body("articles[0].outcome", equalTo("new"));
  }

  @Test
  void an_article_is_found_by_its_address_however_that_is_spelt() {
    String path = "/ferry-" + UUID.randomUUID();
    String id =
        post(
                "application/rss+xml",
                feed(
                    "<item><guid>%1$s</guid><title>Ferry back</title><link>https://www.quay.example%1$s/</link><description>It is back at last.</description></item>"
                        .formatted(path)))
            .extract()
            .path("articles[0].id");

    as("feed-key")
        .queryParam("url", "http://quay.example" + path + "?utm_source=letter#top")
        .get("/api/articles")
        .then()
        .statusCode(200)
        .body("articles.id", equalTo(List.of(id)))
        .body("articles[0].source", equalTo(source))
        .body("articles[0].title", equalTo("Ferry back"));
    as("feed-key")
        .queryParam("url", "https://quay.example/elsewhere")
        .get("/api/articles")
        .then()
        .body("articles", hasSize(0));
    as("feed-key").get("/api/articles").then().statusCode(400);
  }

  @Test
  void a_page_within_the_house_is_fetched_for_nobody() {
    as("feed-key")
        .contentType("application/json")
        .body("{\"url\":\"http://127.0.0.1:%d/q/health\"}".formatted(RestAssured.port))
        .post("/api/preview/page")
        .then()
        .statusCode(422)
        .body("detail", containsString("private, loopback or link-local"));
    as("feed-key")
        .contentType("application/json")
        .body("{\"url\":\"ferry\"}")
        .post("/api/preview/page")
        .then()
        .statusCode(400);
    as("editor-key")
        .contentType("application/json")
        .body("{\"url\":\"https://quay.example/\"}")
        .post("/api/preview/page")
        .then()
        .statusCode(403);
  }

  @Test
  void an_outlet_is_added_once_and_never_changed_by_those_who_bring_articles() throws Exception {
    String name = "Quay " + UUID.randomUUID();
    Callable<String> add =
        () ->
            as("feed-key")
                .contentType("application/json")
                .body(
                    "{\"name\":\"%s\",\"homepage\":\"https://%s.example/\",\"rights\":\"by letter\"}"
                        .formatted(name, name.replace(' ', '-')))
                .post("/api/outlets")
                .then()
                .extract()
                .path("id");
    List<String> ids = new ArrayList<>();
    try (var threads = Executors.newFixedThreadPool(4)) {
      for (var id : threads.invokeAll(List.of(add, add, add, add))) {
        ids.add(id.get());
      }
    }
    assertThat(ids).doesNotContainNull();
    assertThat(Set.copyOf(ids)).hasSize(1);

    as("feed-key")
        .contentType("application/json")
        .body("{\"name\":\"%s\",\"rights\":\"everything goes\"}".formatted(name))
        .post("/api/outlets")
        .then()
        .statusCode(200)
        .body("added", equalTo(false))
        .body("rights", equalTo("by letter"));
    as("feed-key")
        .contentType("application/json")
        .body("{\"name\":\"X\",\"homepage\":\"javascript:alert(1)\"}")
        .post("/api/outlets")
        .then()
        .statusCode(400);
  }

  @Test
  void sources_are_for_admins_to_change_and_for_feeds_to_read() {
    as("feed-key")
        .get("/api/sources/{s}", source)
        .then()
        .statusCode(200)
        .body("name", equalTo("The Quay"));
    as("feed-key")
        .contentType("application/json")
        .body("{\"id\":\"x\",\"name\":\"X\"}")
        .post("/api/sources")
        .then()
        .statusCode(403);
    as("admin-key")
        .contentType("application/json")
        .body("{\"name\":\"Quay 2\"}")
        .put("/api/sources/{s}", source)
        .then()
        .statusCode(200);
    as("admin-key")
        .contentType("application/json")
        .body("{\"id\":\"No Good\",\"name\":\"X\"}")
        .post("/api/sources")
        .then()
        .statusCode(400)
        .body("detail", containsString("id:"));
    as("feed-key")
        .get("/api/sources")
        .then()
        .body("sources.find { it.id == '" + source + "' }.name", equalTo("Quay 2"));
    as("admin-key").delete("/api/sources/{s}", source).then().statusCode(204);
    as("feed-key").get("/api/sources/{s}", source).then().statusCode(404);
    given().get("/api/sources").then().statusCode(401);
  }

  @Test
  void characters_that_no_store_takes_fail_no_feed() {
    post("text/plain", "A ferry sails\n\n" + "It left at seven. ".repeat(300) + "\0 on time.")
        .statusCode(202);
    post(
            "application/rss+xml",
            feed(
                item("n", "T", "&lt;pre&gt;a&amp;#0;b&lt;/pre&gt;&lt;p&gt;c&lt;/p&gt;"),
                item("o", "U", "Two.")))
        .statusCode(202)
        .body("articles.outcome", equalTo(List.of("new", "new")));
    post("application/json", "{\"externalId\":\"%s\",\"title\":\"T\"}".formatted("😀".repeat(300)))
        .statusCode(202);
  }

  @Test
  void a_date_beyond_all_years_refuses_its_item_alone() {
    post(
            "application/json",
            "[{\"externalId\":\"y\",\"title\":\"T\",\"publishedAt\":\"+999999999-01-01T00:00:00Z\"},"
                + "{\"externalId\":\"z\",\"title\":\"U\"}]")
        .statusCode(202)
        .body("articles.outcome", equalTo(List.of("refused", "new")))
        .body("articles[0].refused", containsString("publishedAt"));
  }

  @Test
  void more_items_than_one_transaction_takes_are_taken_in_parts() {
    StringBuilder items = new StringBuilder("[{\"title\":\"T\"}");
    items.append(",{\"title\":\"T\"}".repeat(10_000)).append(']');

    post("application/json", items.toString())
        .statusCode(202)
        .body("outcomes.new", equalTo(1))
        .body("outcomes.unchanged", equalTo(10_000))
        .body("receipts", hasSize(51));
  }

  @Test
  void a_feed_larger_than_a_document_may_be_streams_in_and_its_bad_item_is_told() throws Exception {
    StringBuilder archive = new StringBuilder("<rss version=\"2.0\"><channel><title>T</title>");
    for (int i = 0; i < 60; i++) {
      archive.append(item("archived-" + i, "Archived " + i, ("word" + i + " ").repeat(48_000)));
    }
    archive.append("<item><description/></item></channel></rss>");

    JsonPath first = postLong(archive.toString());
    assertThat(first.getMap("outcomes")).isEqualTo(Map.of("new", 60, "refused", 1));
    assertThat(first.getList("refused", String.class))
        .singleElement()
        .asString()
        .startsWith("Item 61: ");
    as("feed-key")
        .get("/api/receipts/{id}", first.getString("receipts[0]"))
        .then()
        .statusCode(200)
        .body("articles[0].title", equalTo("Archived 0"));
    assertThat(postLong(archive.toString()).getInt("outcomes.unchanged")).isEqualTo(60);
  }

  /** REST Assured keeps what it sends for its log, each byte as an object. */
  private JsonPath postLong(String body) throws IOException, InterruptedException {
    HttpRequest request =
        HttpRequest.newBuilder(
                URI.create(
                    "http://localhost:%d/api/sources/%s/articles"
                        .formatted(RestAssured.port, source)))
            .header("Authorization", "Bearer feed-key")
            .header("Content-Type", "application/rss+xml")
            .POST(HttpRequest.BodyPublishers.ofString(body))
            .build();
    try (HttpClient client = HttpClient.newHttpClient()) {
      HttpResponse<String> answer = client.send(request, HttpResponse.BodyHandlers.ofString());
      assertThat(answer.statusCode()).isEqualTo(202);
      return JsonPath.from(answer.body());
    }
  }

  @Test
  void a_source_of_nothing_or_of_nul_is_told_so() {
    for (String body : List.of("", "null", "{\"id\":\"nul\",\"name\":\"a\\u0000b\"}")) {
      as("admin-key")
          .contentType("application/json")
          .body(body)
          .post("/api/sources")
          .then()
          .statusCode(400)
          .contentType("application/problem+json");
      as("admin-key")
          .contentType("application/json")
          .body(body)
          .put("/api/sources/nul")
          .then()
          .statusCode(400)
          .contentType("application/problem+json");
    }
  }

  @Test
  void a_source_posted_at_once_is_added_once() throws Exception {
    String body = "{\"id\":\"%s\",\"name\":\"Pier\"}".formatted(source + "-at-once");
    try (var threads = Executors.newFixedThreadPool(8)) {
      List<Callable<Integer>> posts = new ArrayList<>();
      for (int i = 0; i < 8; i++) {
        posts.add(() ->
            as("admin-key")
                .contentType("application/json")
                .body(body)
                .post("/api/sources")
                .statusCode());
      }
      List<Integer> answers = new ArrayList<>();
      for (var done : threads.invokeAll(posts)) {
        answers.add(done.get());
      }
      assertThat(answers).containsOnly(200, 201).filteredOn(code -> code == 201).hasSize(1);
    }
  }

  @Test
  void an_id_that_no_source_can_have_is_unknown() {
    as("feed-key")
        .header("Content-Type", "text/plain")
        .urlEncodingEnabled(false)
        .body("x")
        .post("/api/preview?source=%00")
        .then()
        .statusCode(org.hamcrest.Matchers.oneOf(400, 404));
    as("feed-key")
        .header("Content-Type", "text/plain")
        .urlEncodingEnabled(false)
        .body("x")
        .post("/api/sources/%00/articles")
        .then()
        .statusCode(org.hamcrest.Matchers.oneOf(400, 404));
    as("feed-key").get("/api/sources/{s}", "No Good").then().statusCode(404);
  }

  @Test
  void what_is_not_there_is_not_found() {
    as("feed-key")
        .get("/api/articles/{id}", UUID.randomUUID())
        .then()
        .statusCode(404)
        .contentType("application/problem+json");
    as("feed-key").get("/api/articles/nonsense").then().statusCode(404);
    as("feed-key").get("/api/receipts/{id}", UUID.randomUUID()).then().statusCode(404);
  }
}
