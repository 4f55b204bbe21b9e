package org.dragoman.publish;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.dragoman.publish.Samples.ferry;
import static org.dragoman.publish.Samples.translated;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.dragoman.contracts.event.ArticleTranslated;
import org.dragoman.contracts.event.Topic;
import org.dragoman.events.EventCodec;
import org.dragoman.infrastructure.quarkus.RealInfrastructure;
import org.dragoman.publish.example.ReadPublished;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(RealInfrastructure.class)
class RebuildIT {
  private static final Duration PATIENCE = Duration.ofSeconds(60);

  @Inject EventCodec codec;
  @Inject DataSource database;

  @ConfigProperty(name = "kafka.bootstrap.servers")
  String broker;

  @Test
  void a_read_model_that_is_lost_is_made_again_byte_for_byte() throws Exception {
    String plain = published("en");
    String corrected = published("fr");
    move(corrected, "correct", Map.of("note", "The hour was wrong."));
    move(corrected, "correct", Map.of("note", "So was the day."));
    String retracted = published("fr");
    move(retracted, "correct", Map.of("note", "The quay was another."));
    move(retracted, "retract", Map.of("reason", "It was invented."));
    String held = published("en");
    move(held, "hold", Map.of("reason", "Lawyers read it."));
    awaitLogged();
    Map<String, Page> before = pages(plain, corrected, retracted, held);
    assertThat(before.get("/articles/" + slug(plain)).status()).isEqualTo(200);
    assertThat(before.get("/articles/" + slug(plain)).body()).contains("quay.jpg");
    assertThat(before.get("/articles/" + slug(corrected)).body()).contains("So was the day.");
    assertThat(before.get("/articles/" + slug(retracted)).status()).isEqualTo(410);
    assertThat(before.values()).extracting(Page::status).doesNotContain(404, 500);
    assertThat(before.get("/feed.atom").body()).contains(slug(plain), slug(corrected));

    assertThat(rebuilt(Map.of("into", "site")).getLong("report.difference.missing")).isZero();
    execute("delete from edition");
    execute("delete from published");
    assertThat(pages(plain, corrected, retracted, held)).isNotEqualTo(before);
    given().get("/articles/" + slug(plain)).then().statusCode(404);

    JsonPath told = rebuilt(Map.of("into", "site", "from", "beginning"));
    assertThat(told.getBoolean("report.complete")).isTrue();
    assertThat(lines(told))
        .contains(
            "missing " + plain + " 1 its text",
            "missing " + retracted + " 3 that it was taken back");
    assertThat(told.getLong("report.written")).isZero();
    given().get("/articles/" + slug(plain)).then().statusCode(404);

    JsonPath done = rebuilt(Map.of("into", "site", "apply", true));
    assertThat(done.getLong("report.written")).isEqualTo(told.getLong("report.difference.missing"));
    assertThat(pages(plain, corrected, retracted, held)).isEqualTo(before);
    assertThat(rebuilt(Map.of("into", "site", "apply", true)).getLong("report.written")).isZero();
  }

  @Test
  void what_differs_is_told_by_story_and_version_and_put_right() throws Exception {
    String damaged = published("en");
    String forgotten = published("en");
    move(forgotten, "retract", Map.of("reason", "Nobody sailed."));
    awaitLogged();
    execute("update edition set note = 'never said' where story_id = '" + damaged + "'");
    execute(
        "update published set retracted_at = null, reason = null, story_version = 1 where id = '"
            + forgotten
            + "'");
    execute(
        "insert into edition (story_id, version, article_id, language, source_language,"
            + " source_version, translation_revision, slug, article, segments, credit,"
            + " published_at, corrected_at, note, published_by, outlet_slug, keyword_slugs)"
            + " select 'nobody-en', version, article_id, language, source_language,"
            + " source_version, translation_revision, 'nobody', article, segments, credit,"
            + " published_at - interval '1 day', corrected_at, note, published_by, outlet_slug,"
            + " keyword_slugs from edition where story_id = '"
            + damaged
            + "'");
    given().get("/articles/" + slug(forgotten)).then().statusCode(200);

    JsonPath told = rebuilt(Map.of("into", "site"));
    assertThat(lines(told))
        .contains(
            "different " + damaged + " 1 its text",
            "different " + forgotten + " 2 that it was taken back",
            "extra nobody-en 1 its text");

    rebuilt(Map.of("into", "site", "apply", true));
    given().get("/articles/" + slug(forgotten)).then().statusCode(410);
    assertThat(lines(rebuilt(Map.of("into", "site"))))
        .containsExactly("extra nobody-en 1 its text");
    rebuilt(Map.of("into", "site", "apply", true, "remove", true));
    assertThat(lines(rebuilt(Map.of("into", "site")))).isEmpty();
  }

  @Test
  void a_partner_is_sent_what_it_never_got_only_when_told_to() {
    String older = published("en");
    move(older, "correct", Map.of("note", "The hour was wrong."));
    awaitLogged();
    String partner = "late-" + UUID.randomUUID();
    as("admin")
        .body(
            Map.of(
                "id",
                partner,
                "name",
                "Late Partner",
                "channel",
                "webhook",
                "paused",
                true,
                "settings",
                Map.of("url", "http://127.0.0.1:9/hook"),
                "secrets",
                List.of("whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw")))
        .post("/api/destinations")
        .then()
        .statusCode(201);

    JsonPath told = rebuilt(Map.of("into", partner));
    assertThat(lines(told))
        .contains("missing " + older + " 1 its delivery", "missing " + older + " 2 its delivery");
    assertThat(ledger(partner)).isEmpty();

    long sent =
        rebuilt(Map.of("into", partner, "apply", true, "send", true)).getLong("report.written");
    assertThat(sent).isEqualTo(told.getLong("report.difference.missing"));
    assertThat(ledger(partner)).contains(older);
    assertThat(lines(rebuilt(Map.of("into", partner)))).isEmpty();
  }

  private List<String> ledger(String partner) {
    try (Connection connection = database.getConnection();
        var query =
            connection.prepareStatement("select story_id from delivery where destination = ?")) {
      query.setString(1, partner);
      try (var rows = query.executeQuery()) {
        List<String> stories = new ArrayList<>();
        while (rows.next()) {
          stories.add(rows.getString(1));
        }
        return stories;
      }
    } catch (SQLException broken) {
      throw new AssertionError(broken);
    }
  }

  @Test
  void the_program_of_the_documents_reads_every_story() throws Exception {
    String story = published("en");
    move(story, "correct", Map.of("note", "The hour was wrong."));
    PrintStream terminal = System.out;
    ByteArrayOutputStream said = new ByteArrayOutputStream();
    Thread program = new Thread(() -> ReadPublished.main(new String[] {broker, "a-stranger"}));
    System.setOut(new PrintStream(said, true, StandardCharsets.UTF_8));
    try {
      program.start();
      await()
          .atMost(PATIENCE)
          .until(() ->
              said.toString(StandardCharsets.UTF_8)
                  .contains("org.dragoman.ArticleCorrected.v1 " + story + "/2 {"));
    } finally {
      System.setOut(terminal);
      program.interrupt();
      program.join();
    }
  }

  @Test
  void only_an_admin_may_ask_and_is_told_what_is_wrong() {
    as("chief").body(Map.of("into", "site")).post("/api/rebuilds").then().statusCode(403);
    as("admin").body(Map.of()).post("/api/rebuilds").then().statusCode(422);
    as("admin")
        .body(Map.of("into", "site", "from", "yesterday"))
        .post("/api/rebuilds")
        .then()
        .statusCode(422);
    as("admin")
        .body(Map.of("into", "site", "send", true))
        .post("/api/rebuilds")
        .then()
        .statusCode(422);
    as("admin").get("/api/rebuilds/" + UUID.randomUUID()).then().statusCode(404);
  }

  private static List<String> lines(JsonPath job) {
    List<Map<String, Object>> lines = job.getList("report.difference.lines");
    return lines.stream()
        .map(line ->
            Stream.of("what", "storyId", "version", "about")
                .map(name -> String.valueOf(line.get(name)))
                .reduce((a, b) -> a + " " + b)
                .orElseThrow())
        .toList();
  }

  private static JsonPath rebuilt(Map<String, Object> wanted) {
    String address =
        as("admin")
            .body(wanted)
            .post("/api/rebuilds")
            .then()
            .statusCode(202)
            .extract()
            .header("Location");
    await()
        .atMost(PATIENCE)
        .untilAsserted(
            () -> as("admin").get(address).then().statusCode(200).body("state", equalTo("done")));
    return as("admin").get(address).jsonPath();
  }

  /** What was committed is in the log as soon as the outbox has nothing left of it. */
  private void awaitLogged() {
    await()
        .atMost(PATIENCE)
        .until(() -> {
          try (Connection connection = database.getConnection();
              Statement statement = connection.createStatement();
              var rows =
                  statement.executeQuery("select count(*) from outbox where sent_at is null")) {
            rows.next();
            return rows.getInt(1) == 0;
          }
        });
  }

  private record Page(int status, String type, String body) {}

  /** All that readers and their programs can ask for. */
  private static Map<String, Page> pages(String... stories) {
    TreeSet<String> addresses = new TreeSet<>();
    for (String story : stories) {
      String slug = slug(story);
      addresses.add("/articles/" + slug);
      addresses.add("/api/published/" + story);
      Stream.of("ninjs", "newsml", "nitf")
          .forEach(format -> addresses.add("/articles/" + slug + "." + format));
    }
    for (String feed : List.of("atom", "rss", "json")) {
      addresses.add("/feed." + feed);
      addresses.add("/fr/feed." + feed);
      addresses.add("/outlets/delta-courier/feed." + feed);
      addresses.add("/keywords/harbour/feed." + feed);
    }
    addresses.addAll(
        List.of(
            "/",
            "/?language=fr",
            "/retractions.atom",
            "/sitemap.xml",
            "/news-sitemap.xml",
            "/opml.xml",
            "/api/published",
            "/api/published?language=fr"));
    Map<String, Page> pages = new LinkedHashMap<>();
    for (String address : addresses) {
      Response answer = given().get(address);
      pages.put(address, new Page(answer.statusCode(), answer.contentType(), answer.asString()));
    }
    return pages;
  }

  private static String slug(String story) {
    return as("editor").get("/api/stories/" + story).then().extract().path("slug");
  }

  private String published(String language) {
    String article = UUID.randomUUID().toString();
    try (Wire wire = new Wire(broker, codec)) {
      wire.send(
          new ArticleTranslated(
              article, 1, 1, language, Samples.COURIER, ferry(), translated(ferry()), Samples.THEN),
          Topic.ARTICLES_TRANSLATED);
    }
    String story = article + "-" + language;
    await()
        .atMost(PATIENCE)
        .untilAsserted(() -> as("editor").get("/api/stories/" + story).then().statusCode(200));
    String tag = as("editor").get("/api/stories/" + story).header("ETag");
    as("editor")
        .header("If-Match", tag)
        .body(Map.of("credit", Map.of("rights", Map.of("pictures", "Letter on pictures"))))
        .patch("/api/stories/" + story)
        .then()
        .statusCode(200);
    move(story, "publish", Map.of());
    return story;
  }

  private static void move(String story, String move, Map<String, Object> body) {
    as("chief").body(body).post("/api/stories/" + story + "/" + move).then().statusCode(200);
  }

  private static RequestSpecification as(String role) {
    return given().header("Authorization", "Bearer " + role + "-key").contentType(ContentType.JSON);
  }

  private void execute(String sql) throws SQLException {
    try (Connection connection = database.getConnection();
        Statement statement = connection.createStatement()) {
      statement.execute(sql);
    }
  }
}
