package org.dragoman.publish;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.dragoman.publish.Samples.event;
import static org.dragoman.publish.Samples.ferry;
import static org.dragoman.publish.Samples.translated;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.greaterThan;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.filter.cookie.CookieFilter;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import javax.sql.DataSource;
import org.dragoman.contracts.article.Article;
import org.dragoman.contracts.article.Block;
import org.dragoman.contracts.event.ArticleTranslated;
import org.dragoman.contracts.event.Topic;
import org.dragoman.events.EventCodec;
import org.dragoman.infrastructure.quarkus.RealInfrastructure;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;

/** Looking back at stories, and ahead at their pages, over the database they are kept in. */
@QuarkusTest
@QuarkusTestResource(RealInfrastructure.class)
class HistoryIT {
  private static final String HISTORIES = "/db/migration/V28__histories.sql";

  private static final String PICTURES = "/db/migration/V26__pictures_on_a_basis.sql";

  private final CookieFilter cookies = new CookieFilter();

  @Inject EventCodec codec;
  @Inject DataSource database;

  @ConfigProperty(name = "kafka.bootstrap.servers")
  String broker;

  private String story;

  private void draft(ArticleTranslated event) {
    story = event.articleId() + "-en";
    try (Wire wire = new Wire(broker, codec)) {
      wire.send(event, Topic.ARTICLES_TRANSLATED);
    }
    await()
        .atMost(Duration.ofSeconds(30))
        .untilAsserted(() -> api().get("/api/stories/" + story).then().statusCode(200));
  }

  @Test
  void every_act_is_kept_compared_and_brought_back() {
    draft(event(UUID.randomUUID().toString(), 1, 1));
    mend("b1.s0", "What changes now", "Nadia Sørby");
    mend("b1.s0", "What is new", "Nadia Sørby");
    move("publish", Map.of("actor", "Nadia Sørby"));
    mend("b1.s0", "What is new on board", "Omar Lindqvist");
    move("correct", Map.of("actor", "Nadia Sørby", "note", "A heading was vague."));

    String path = "/api/stories/" + story;
    api()
        .get(path + "/history?limit=5")
        .then()
        .statusCode(200)
        .body("acts.act", contains("correct", "mended", "publish", "mended", "mended"))
        .body("acts.published", contains(2, null, 1, null, null))
        .body("acts[0].why", equalTo("A heading was vague."))
        .body("acts[1].by", equalTo("Omar Lindqvist"))
        .body("next", equalTo("2"));
    api().get(path + "/history?cursor=2").then().body("acts.act", contains("drafted"));
    api().get(path + "/history?cursor=x").then().statusCode(400);
    api().get("/api/stories/nobody/history").then().statusCode(404);
    api()
        .get(path + "/history/3")
        .then()
        .body("segments.find { it.id == 'b1.s0' }.target", equalTo("What is new"))
        .body("article.body[1].html", equalTo("What is new"));
    api().get(path + "/history/99").then().statusCode(404);

    api()
        .get(path + "/history/changes?from=v1&to=v2")
        .then()
        .statusCode(200)
        .body("sentences.id", contains("b1.s0"))
        .body("sentences[0].text.in", contains("both", "new"))
        .body("sentences[0].text.text", contains("What is new", " on board"))
        .body("around.part", hasItem("Editors"));
    api().get(path + "/history/changes?from=v1&to=s1").then().statusCode(404);
    api().get(path + "/history/changes?from=v1").then().statusCode(400);

    api()
        .get(path + "/versions/2/provenance")
        .then()
        .statusCode(200)
        .body("by", equalTo("Nadia Sørby"))
        .body("note", equalTo("A heading was vague."))
        .body("sentences.find { it.id == 'b1.s0' }.source", equalTo("Qué cambia"))
        .body("sentences.find { it.id == 'b1.s0' }.origin.who", equalTo("Omar Lindqvist"))
        .body("sentences.find { it.id == 'b1.s0' }.since.version", equalTo(2))
        .body("sentences.find { it.id == 'b0.s0' }.since.version", equalTo(1))
        .body("sentences.find { it.id == 'b0.s0' }.origin.unit", equalTo("tu-1"));
    api().get(path + "/versions/3/provenance").then().statusCode(404);

    Response restored =
        api()
            .contentType(ContentType.JSON)
            .header("If-Match", tag())
            .body(Map.of("segment", "b1.s0", "actor", "Mira Tamm"))
            .post(path + "/history/2/restore");
    restored.then().statusCode(204).header("ETag", "\"7\"");
    api()
        .get(path)
        .then()
        .body("segments.find { it.id == 'b1.s0' }.target", equalTo("What changes now"))
        .body("segments.find { it.id == 'b1.s0' }.origin.who", equalTo("Nadia Sørby"));
    api()
        .contentType(ContentType.JSON)
        .header("If-Match", "\"1\"")
        .post(path + "/history/2/restore")
        .then()
        .statusCode(412);
  }

  @Test
  void an_editor_looks_back_and_brings_a_text_back_without_a_script() {
    draft(event(UUID.randomUUID().toString(), 1, 1));
    mend("b1.s0", "What changes now", "Nadia Sørby");
    move("publish", Map.of("actor", "Nadia Sørby"));
    signIn("translator");

    String path = "/desk/stories/" + story;
    browser().get(path).then().body(containsString(path + "/history"));
    Response history = browser().get(path + "/history");
    history.then().statusCode(200).body(containsString("Came in from the outlet"));
    Document page = Jsoup.parse(history.asString());
    assertThat(page.select(".timeline > li")).hasSize(3);
    assertThat(page.select(".timeline > li.out a[href$=/history/versions/1]")).hasSize(1);

    Response changes = browser().get(path + "/history/changes?from=r1&to=r3");
    Document diff = Jsoup.parse(changes.asString());
    assertThat(diff.select(".changes ins").text()).contains("What changes now");
    assertThat(diff.select(".changes del").text()).contains("[Qué cambia]");
    browser().get(path + "/history/changes?from=r1&to=s1").then().statusCode(404);
    browser()
        .get(path + "/history/versions/1")
        .then()
        .statusCode(200)
        .body(containsString("Memory unit tu-1"))
        .body(containsString("Written without an engine"));

    browser()
        .contentType(ContentType.URLENC)
        .formParam("token", diff.selectFirst("input[name=token]").attr("value"))
        .formParam("from", 1)
        .formParam("revision", 3)
        .post(path + "/history/restore")
        .then()
        .statusCode(303);
    api()
        .get("/api/stories/" + story)
        .then()
        .body("segments.find { it.id == 'b1.s0' }.target", equalTo("[Qué cambia]"));
    browser().get("/desk/stories/nobody/history").then().statusCode(404);
  }

  @Test
  void a_preview_is_the_page_that_publishing_then_serves() {
    draft(event(UUID.randomUUID().toString(), 1, 1));
    signIn("editor");
    String path = "/desk/stories/" + story;
    Document preview = Jsoup.parse(browser().get(path + "/preview").asString());
    assertThat(preview.select("iframe")).hasSize(1);
    move("publish", Map.of("actor", "editor"));
    assertThat(timeless(preview.selectFirst(".after iframe").attr("srcdoc")))
        .isEqualTo(timeless(page()));

    mend("b0.s0", "The ship <em>Aurora</em> was back yesterday. Nobody was hurt.", "editor");
    String note = "We wrote <came>; it \"was\" & is.";
    Document correction = correction(preview, note, false);
    assertThat(correction.selectFirst("#note").wholeText()).isEqualTo(note);
    assertThat(correction.selectFirst(".before iframe").attr("srcdoc")).isEqualTo(page());
    Document marked = correction(preview, note, true);
    assertThat(Jsoup.parse(marked.selectFirst(".after iframe").attr("srcdoc")).select("ins").text())
        .isEqualTo("was");
    assertThat(
            Jsoup.parse(marked.selectFirst(".before iframe").attr("srcdoc")).select("del").text())
        .isEqualTo("came");

    move("correct", Map.of("actor", "editor", "note", note));
    assertThat(timeless(correction.selectFirst(".after iframe").attr("srcdoc")))
        .isEqualTo(timeless(page()));
    assertThat(page()).doesNotContain("<ins>").contains("We wrote &lt;came&gt;");
    api().get("/api/stories/" + story).then().body("version", equalTo(2));
  }

  @Test
  void stories_from_before_there_were_histories_get_one_and_no_card_of_another_revision_is_shown()
      throws Exception {
    draft(event(UUID.randomUUID().toString(), 1, 1));
    move("publish", Map.of("actor", "Nadia Sørby"));
    write("delete from story_revision where story_id = '" + story + "'");
    write("delete from story_original where story_id = '" + story + "'");
    write(migration(HISTORIES));

    String path = "/api/stories/" + story;
    api().get(path + "/history").then().body("acts.act", contains("kept"));
    api().get(path + "/history/2").then().body("segments.size()", greaterThan(5));
    api().get(path + "/versions/1/provenance").then().statusCode(200).body("revision", nullValue());
    mend("b1.s0", "What changes now", "Nadia Sørby");
    api()
        .get(path + "/history/changes?from=r2&to=r3")
        .then()
        .body("sentences.id", contains("b1.s0"));
    api()
        .get(path + "/history/changes?from=v1&to=r3")
        .then()
        .body("sentences.id", contains("b1.s0"));

    assertThat(
            count(
                "select count(*) from story where card ->> 'revision' = revision::text and id = '"
                    + story
                    + "'"))
        .as("what this release has written, with its card")
        .isOne();
    write("update story set revision = revision + 1 where id = '" + story + "'");
    assertThat(count("select count(*) from story where card is null and id = '" + story + "'"))
        .as("what a replica that knows no cards has left")
        .isOne();
    signIn("editor");
    browser().get("/desk?q=" + story).then().statusCode(200).body(containsString(story));
  }

  @Test
  void what_an_upgrade_writes_to_pictures_is_a_revision_by_nobody() throws Exception {
    draft(event(UUID.randomUUID().toString(), 1, 1));
    move("review", Map.of("actor", "Nadia Sørby"));
    move("approve", Map.of("actor", "Nadia Sørby"));

    try (Connection connection = database.getConnection();
        Statement statement = connection.createStatement()) {
      connection.setAutoCommit(false);
      statement.execute(migration(PICTURES));
      statement.execute(migration(HISTORIES));
      ResultSet row =
          statement.executeQuery(
              "select s.revision, r.act, r.done_by, r.furniture #>> '{pictures}'"
                  + " from story s"
                  + " join story_revision r on r.story_id = s.id and r.revision = s.revision"
                  + " where s.id = '"
                  + story
                  + "'");
      row.next();
      assertThat(row.getInt(1)).isEqualTo(4);
      assertThat(row.getString(2)).isEqualTo("kept");
      assertThat(row.getString(3)).isNull();
      assertThat(row.getString(4)).contains("map.png", "quay.jpg", "Approved before");
      connection.rollback();
    }
  }

  private String migration(String path) throws Exception {
    try (InputStream migration = getClass().getResourceAsStream(path)) {
      return new String(migration.readAllBytes(), StandardCharsets.UTF_8);
    }
  }

  private void write(String sql) throws Exception {
    try (Connection connection = database.getConnection();
        Statement statement = connection.createStatement()) {
      statement.execute(sql);
    }
  }

  private int count(String sql) throws Exception {
    try (Connection connection = database.getConnection();
        Statement statement = connection.createStatement();
        ResultSet row = statement.executeQuery(sql)) {
      row.next();
      return row.getInt(1);
    }
  }

  /** What docs/operations.md says of the room a history takes. */
  @Test
  void a_revision_of_a_story_of_thirty_sentences_takes_little_room() throws Exception {
    Article article = ferry().toBuilder().body(thirtySentences()).build();
    draft(event(UUID.randomUUID().toString(), 1, 1, article, translated(article)));
    for (int save = 0; save < 20; save++) {
      mend("b" + save + ".s0", "A sentence somebody wrote anew, number " + save, "Nadia Sørby");
    }
    long bytes;
    try (Connection connection = database.getConnection();
        var query =
            connection.prepareStatement(
                "select avg(pg_column_size(segments) + pg_column_size(furniture)"
                    + " + pg_column_size(credit) + pg_column_size(credit_edits) + 200)"
                    + " from story_revision where story_id = ?")) {
      query.setString(1, story);
      ResultSet found = query.executeQuery();
      found.next();
      bytes = found.getLong(1);
    }
    assertThat(bytes).isBetween(500L, 12_000L);
  }

  private static List<Block> thirtySentences() {
    List<Block> body = new ArrayList<>();
    for (int i = 0; i < 30; i++) {
      body.add(
          new Block.Paragraph(
              "En la orilla número %d esperan %d viajeros desde la madrugada, y nadie sabe todavía"
                      .formatted(i, 7 * i)
                  + " a qué hora saldrá el próximo barco hacia la isla de enfrente."));
    }
    return body;
  }

  private Document correction(Document preview, String note, boolean marked) {
    return Jsoup.parse(
        browser()
            .contentType(ContentType.URLENC)
            .formParam("token", preview.selectFirst("input[name=token]").attr("value"))
            .formParam("note", note)
            .formParam("marked", marked)
            .post("/desk/stories/" + story + "/preview")
            .asString());
  }

  private String page() {
    String slug = api().get("/api/stories/" + story).path("slug");
    return given().get("/articles/" + slug).asString();
  }

  /** Minutes pass between looking at a page and publishing it. */
  private static String timeless(String html) {
    return html.replaceAll("<time datetime=\"[^\"]*\">[^<]*</time>", "<time>")
        .replaceAll("\\d{4}-\\d{2}-\\d{2}T[\\d:.]+Z", "then");
  }

  private void mend(String segment, String words, String actor) {
    api()
        .contentType(ContentType.JSON)
        .header("If-Match", tag())
        .body(Map.of("actor", actor, "segments", List.of(Map.of("id", segment, "target", words))))
        .patch("/api/stories/" + story)
        .then()
        .statusCode(200);
  }

  private void move(String move, Map<String, String> body) {
    api()
        .contentType(ContentType.JSON)
        .body(body)
        .post("/api/stories/" + story + "/" + move)
        .then()
        .statusCode(200);
  }

  private String tag() {
    return api().get("/api/stories/" + story).header("ETag");
  }

  private static RequestSpecification api() {
    return given().header("Authorization", "Bearer editor-key");
  }

  private void signIn(String name) {
    browser()
        .contentType(ContentType.URLENC)
        .formParam("j_username", name)
        .formParam("j_password", name)
        .post("/j_security_check")
        .then()
        .statusCode(302);
  }

  private RequestSpecification browser() {
    return given().filter(cookies).redirects().follow(false);
  }
}
