package org.dragoman.publish;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;
import static org.dragoman.publish.Samples.ferry;
import static org.dragoman.publish.Samples.translated;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.in;
import static org.hamcrest.Matchers.startsWith;

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
import org.dragoman.outbox.Transactions;
import org.dragoman.publish.example.ReadPublished;
import org.dragoman.publish.rebuild.Job;
import org.dragoman.publish.rebuild.Jobs;
import org.dragoman.publish.story.Stories;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(RealInfrastructure.class)
class RebuildIT {
  private static final Duration PATIENCE = Duration.ofSeconds(60);

  @Inject EventCodec codec;
  @Inject DataSource database;
  @Inject Jobs jobs;
  @Inject Stories stories;
  @Inject Transactions transactions;

  @ConfigProperty(name = "kafka.bootstrap.servers")
  String broker;

  /**
   * The log is that of every service of these tests, each with a database of its own, and others
   * may have left something: afterwards the site is what the log says.
   */
  private void asTheLogSays() {
    awaitLogged();
    rebuilt(Map.of("into", "site", "apply", true, "remove", true));
  }

  @Test
  void a_read_model_that_is_lost_is_made_again_byte_for_byte() throws Exception {
    asTheLogSays();
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

    assertThat(lines(rebuilt(Map.of("into", "site")))).isEmpty();
    execute("delete from edition");
    execute("delete from published");
    assertThat(pages(plain, corrected, retracted, held)).isNotEqualTo(before);
    given().get("/articles/" + slug(plain)).then().statusCode(404);

    JsonPath told = rebuilt(Map.of("into", "site", "from", "beginning"));
    assertThat(told.getBoolean("report.complete")).isTrue();
    assertThat(told.getLong("report.difference.missing")).isGreaterThanOrEqualTo(11);
    assertThat(told.getLong("report.written")).isZero();
    given().get("/articles/" + slug(plain)).then().statusCode(404);

    JsonPath done = rebuilt(Map.of("into", "site", "apply", true));
    assertThat(done.getLong("report.written")).isEqualTo(told.getLong("report.difference.missing"));
    assertThat(pages(plain, corrected, retracted, held)).isEqualTo(before);
    assertThat(rebuilt(Map.of("into", "site", "apply", true)).getLong("report.written")).isZero();
  }

  @Test
  void what_differs_is_told_by_story_and_version_and_put_right() throws Exception {
    asTheLogSays();
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
        .containsExactlyInAnyOrder(
            "different " + damaged + " 1 its text",
            "different " + forgotten + " 2 that it was taken back",
            "extra nobody-en 1 its text");
    assertThat(told.getInt("run")).isEqualTo(1);

    rebuilt(Map.of("into", "site", "apply", true));
    given().get("/articles/" + slug(forgotten)).then().statusCode(410);
    assertThat(lines(rebuilt(Map.of("into", "site"))))
        .containsExactly("extra nobody-en 1 its text");
    rebuilt(Map.of("into", "site", "apply", true, "remove", true));
    assertThat(lines(rebuilt(Map.of("into", "site")))).isEmpty();
  }

  @Test
  void what_was_taken_back_is_never_shown_again_though_the_log_does_not_know_it_yet()
      throws Exception {
    asTheLogSays();
    String invented = published("en");
    awaitLogged();
    try (AutoCloseable _ = nothingLeavesTheOutbox()) {
      move(invented, "retract", Map.of("reason", "It was invented."));
      forget(invented);
      given().get("/articles/" + slug(invented)).then().statusCode(404);

      JsonPath done = rebuilt(Map.of("into", "site", "apply", true));
      assertThat(lines(done))
          .containsExactlyInAnyOrder(
              "missing " + invented + " 1 its text",
              "missing " + invented + " 2 that it was taken back");
      given().get("/articles/" + slug(invented)).then().statusCode(410);
    }
    awaitLogged();
    assertThat(lines(rebuilt(Map.of("into", "site")))).isEmpty();
  }

  @Test
  void a_partner_is_sent_nothing_that_was_taken_back_and_is_lost_here() throws Exception {
    String invented = published("fr-BE");
    awaitLogged();
    String partner = partner("fr-BE");
    try (AutoCloseable _ = nothingLeavesTheOutbox()) {
      move(invented, "retract", Map.of("reason", "It was invented."));
      forget(invented);

      rebuilt(Map.of("into", partner, "apply", true, "send", true));
      assertThat(ledger(partner)).containsExactly(invented + " 1 overtaken");
    } finally {
      close(partner);
    }
    awaitLogged();
  }

  /** As in a house of before, whose events do not reach the log. */
  private AutoCloseable nothingLeavesTheOutbox() throws SQLException {
    execute(
        """
        create function keep_in_outbox() returns trigger language plpgsql as $$
        begin
          new.shard := 9999;
          return new;
        end $$
        """);
    execute(
        "create trigger keep_in_outbox before insert on outbox for each row"
            + " when (new.topic = 'articles.published') execute function keep_in_outbox()");
    return () -> {
      execute("drop function keep_in_outbox cascade");
      execute("update outbox set shard = 0 where shard = 9999");
      execute("select pg_notify('dragoman_outbox', '')");
    };
  }

  private void forget(String story) throws SQLException {
    execute("delete from edition where story_id = '" + story + "'");
    execute("delete from published where id = '" + story + "'");
  }

  @Test
  void of_two_stories_with_one_address_the_first_has_it_however_they_were_written()
      throws Exception {
    String first = published("en");
    move(first, "correct", Map.of("note", "The first quay it was."));
    String second = published("en");
    awaitLogged();
    String address = slug(first);
    execute(
        "update published set slug = '%s', published_at = published_at + interval '1 hour'"
                .formatted(address)
            + " where id = '%s'".formatted(second));
    // It stands after the other in the table now.
    execute("update published set reason = reason where id = '%s'".formatted(first));

    assertThat(given().get("/articles/" + address).asString()).contains("The first quay it was.");

    execute(
        "update published set retracted_at = published_at, reason = 'It was invented.'"
            + " where id = '%s'".formatted(first));
    given().get("/articles/" + address).then().statusCode(200);
    asTheLogSays();
  }

  @Test
  void an_address_that_readers_know_from_the_log_is_not_given_again() throws Exception {
    String own = published("en");
    awaitLogged();
    String lost = slug(own) + "-lost-here";
    execute("update published set slug = '%s' where id = '%s'".formatted(lost, own));

    assertThat(transactions.call(() -> stories.slugsLike(slug(own), "another-en")))
        .contains(slug(own), lost);
    assertThat(transactions.call(() -> stories.slugsLike(slug(own), own))).doesNotContain(lost);
    asTheLogSays();
  }

  @Test
  void a_partner_is_sent_what_it_never_got_only_when_told_to() {
    String older = published("fr-CH");
    move(older, "correct", Map.of("note", "The hour was wrong."));
    awaitLogged();
    String partner = partner("fr-CH");
    try {
      JsonPath told = rebuilt(Map.of("into", partner));
      assertThat(lines(told))
          .containsExactly(
              "missing " + older + " 1 its delivery", "missing " + older + " 2 its delivery");
      assertThat(ledger(partner)).isEmpty();

      JsonPath sent = rebuilt(Map.of("into", partner, "apply", true, "send", true));
      assertThat(sent.getLong("report.written")).isEqualTo(2);
      assertThat(ledger(partner)).containsExactly(older + " 1 due", older + " 2 due");
      assertThat(lines(rebuilt(Map.of("into", partner)))).isEmpty();
    } finally {
      close(partner);
    }
  }

  private static String partner(String language) {
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
                "filter",
                Map.of("languages", List.of(language)),
                "settings",
                Map.of("url", "http://127.0.0.1:9/hook"),
                "secrets",
                List.of("whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw")))
        .post("/api/destinations")
        .then()
        .statusCode(201);
    return partner;
  }

  private static void close(String partner) {
    as("admin").delete("/api/destinations/" + partner).then().statusCode(200);
  }

  @Test
  void a_rebuild_whose_service_ended_is_begun_again_and_the_old_run_can_do_nothing_more()
      throws Exception {
    UUID id = runElsewhere(1, "- interval '1 second'");
    Job lost = transactions.call(() -> jobs.find(id).orElseThrow());
    execute("select pg_notify('dragoman_rebuild', '')");

    assertThat(ended("/api/rebuilds/" + id).getString("state")).isEqualTo("done");
    assertThat(ended("/api/rebuilds/" + id).getInt("run")).isEqualTo(2);
    assertThatThrownBy(() ->
            transactions.run(() -> jobs.progress(lost, new Job.Progress(1, 1, 1), Samples.THEN)))
        .isInstanceOf(Jobs.GivenUp.class);
  }

  @Test
  void one_that_ends_its_service_each_time_is_not_begun_for_ever() throws Exception {
    UUID id = runElsewhere(5, "- interval '1 second'");
    execute("select pg_notify('dragoman_rebuild', '')");

    JsonPath ended = ended("/api/rebuilds/" + id);
    assertThat(ended.getString("state")).isEqualTo("failed");
    assertThat(ended.getString("failure")).contains("It was begun 5 times");
  }

  @Test
  void one_that_is_cancelled_makes_room_for_the_next() throws Exception {
    UUID id = runElsewhere(1, "+ interval '1 hour'");
    String next = ordered(Map.of("into", "site"));
    as("chief").post("/api/rebuilds/" + id + "/cancel").then().statusCode(403);

    as("admin")
        .post("/api/rebuilds/" + id + "/cancel")
        .then()
        .statusCode(200)
        .body("state", equalTo("failed"), "failure", startsWith("Cancelled by "));

    assertThat(ended(next).getString("state")).isEqualTo("done");
  }

  @Test
  void one_that_is_writing_the_site_can_only_be_waited_for() throws Exception {
    UUID id = runElsewhere(1, "+ interval '1 hour'");
    try (Connection writing = database.getConnection()) {
      writing.setAutoCommit(false);
      try (Statement hold = writing.createStatement()) {
        hold.execute("select pg_advisory_xact_lock(hashtext('rebuild held'))");
        as("admin").post("/api/rebuilds/" + id + "/cancel").then().statusCode(409);
      } finally {
        writing.rollback();
      }
    } finally {
      as("admin").post("/api/rebuilds/" + id + "/cancel").then().statusCode(200);
    }
  }

  /** A rebuild that another replica has begun. */
  private UUID runElsewhere(int run, String heardOf) throws SQLException {
    UUID id = UUID.randomUUID();
    execute(
        "insert into rebuild (id, ordered, ordered_by, ordered_at, state, run, held_until) values"
            + " ('"
            + id
            + "', '{\"from\": \"beginning\", \"into\": \"site\", \"apply\": false,"
            + " \"send\": false, \"remove\": false}', 'Nadia', now(), 'running', "
            + run
            + ", now() "
            + heardOf
            + ")");
    return id;
  }

  private List<String> ledger(String partner) {
    try (Connection connection = database.getConnection();
        var query =
            connection.prepareStatement(
                "select story_id || ' ' || version || ' ' || state from delivery"
                    + " where destination = ? order by story_id, version")) {
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
    JsonPath job = ended(ordered(wanted));
    assertThat(job.getString("state")).as(job.getString("failure")).isEqualTo("done");
    return job;
  }

  private static String ordered(Map<String, Object> wanted) {
    return as("admin")
        .body(wanted)
        .post("/api/rebuilds")
        .then()
        .statusCode(202)
        .extract()
        .header("Location");
  }

  private static JsonPath ended(String address) {
    await()
        .atMost(PATIENCE)
        .untilAsserted(() ->
            as("admin")
                .get(address)
                .then()
                .statusCode(200)
                .body("state", in(List.of("done", "failed"))));
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
                  statement.executeQuery(
                      "select count(*) from outbox where sent_at is null and refused_at is null")) {
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
