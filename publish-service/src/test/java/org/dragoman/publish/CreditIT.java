package org.dragoman.publish;

import static io.restassured.RestAssured.given;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.filter.cookie.CookieFilter;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import javax.sql.DataSource;
import org.dragoman.contracts.event.ArticleTranslated;
import org.dragoman.contracts.event.Topic;
import org.dragoman.events.EventCodec;
import org.dragoman.infrastructure.quarkus.RealInfrastructure;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(RealInfrastructure.class)
class CreditIT {
  private static final String FORM = "application/x-www-form-urlencoded";

  private final CookieFilter cookies = new CookieFilter();

  @Inject EventCodec codec;
  @Inject DataSource database;

  @ConfigProperty(name = "kafka.bootstrap.servers")
  String broker;

  @Test
  void a_house_style_is_written_kept_and_taken_into_drafts() {
    // Nobody else's stories are in Galician.
    String story = draft("gl");
    chief().get("/api/styles/gl").then().statusCode(404);
    editor().body(style("segundo {outlet}")).put("/api/styles/gl").then().statusCode(403);
    chief().body(style("segundo {outlet}")).put("/api/styles/gl").then().statusCode(428);
    chief()
        .header("If-Match", "\"0\"")
        .body(style("segundo {outlt}"))
        .put("/api/styles/gl")
        .then()
        .statusCode(422)
        .body("field", equalTo("attribution"));

    chief()
        .header("If-Match", "\"0\"")
        .body(style("segundo {outlet}"))
        .put("/api/styles/gl")
        .then()
        .statusCode(200)
        .header("ETag", "\"1\"")
        .body("by", equalTo("chief"));
    chief()
        .header("If-Match", "\"0\"")
        .body(style("di {outlet}"))
        .put("/api/styles/gl")
        .then()
        .statusCode(412)
        .body("etag", equalTo("\"1\""));

    chief().post("/api/styles/gl/apply").then().statusCode(200).body("applied", equalTo(1));
    editor()
        .get("/api/stories/" + story)
        .then()
        .body("credit.attribution", equalTo("segundo Delta Courier"));
    chief()
        .get("/api/styles/gl/history")
        .then()
        .body("revisions.revision", contains(1))
        .body("revisions[0].changes.name", hasItem("attribution"));
  }

  @Test
  void a_chief_writes_a_style_on_its_page_and_sees_it_on_a_sample() {
    signIn("chief");
    String token = token("/desk/settings/styles/eu");
    RequestSpecification form =
        browser().contentType(FORM).formParam("token", token).formParam("revision", 0);
    style("{outlet}ren arabera").forEach(form::formParam);
    form.formParam("own.0.outlet", "Delta Courier")
        .formParam("own.0.attribution", "{outlet} egunkariak dio")
        .post("/desk/settings/styles/eu")
        .then()
        .statusCode(303)
        .header("Location", containsString("done=saved"));

    browser()
        .get("/desk/settings/styles/eu")
        .then()
        .statusCode(200)
        .body(containsString("Delta Courier egunkariak dio"))
        .body(containsString("exceptions.Delta Courier.attribution"));
    browser().get("/desk/settings/styles").then().body(containsString("Basque"));
  }

  @Test
  void an_editor_fills_in_what_a_credit_lacks_and_gives_it_back() {
    String story = draft("is");
    signIn("editor");
    String page = "/desk/stories/" + story;
    browser()
        .get(page)
        .then()
        .statusCode(200)
        .body(containsString("href=\"#credit-responsibility\""));

    part(page, "responsibility", "", "Höfundur ber ábyrgð.").then().statusCode(303);
    browser().get(page).then().body(not(containsString("href=\"#credit-responsibility\"")));
    editor()
        .get("/api/stories/" + story)
        .then()
        .body("credit.responsibility", equalTo("Höfundur ber ábyrgð."))
        .body("missing.size()", equalTo(0));

    part(page, "responsibility", "", "Annað.")
        .then()
        .statusCode(409)
        .body(containsString("Somebody else has written"))
        .body(containsString("Annað."));
    part(page, "responsibility", "Höfundur ber ábyrgð.", "").then().statusCode(303);
    editor().get("/api/stories/" + story).then().body("missing", contains("responsibility"));
  }

  @Test
  void keywords_are_suggested_and_added() {
    String story = draft("en");
    signIn("editor");
    String page = "/desk/stories/" + story + "/keywords";
    browser()
        .contentType(FORM)
        .formParam("token", token(page))
        .formParam("add", "timetables")
        .post(page)
        .then()
        .statusCode(303);

    editor()
        .get("/api/stories/" + story + "/keywords")
        .then()
        .statusCode(200)
        .body("keywords", contains("harbour", "timetables"))
        .body("suggested.size()", not(equalTo(0)));
  }

  @Test
  void readers_get_pictures_on_a_basis_and_keep_those_they_had_before_one_was_asked_for()
      throws SQLException, IOException {
    String map = "https://courier.example/map.png";
    String story = draft("en");
    String page = "/articles/" + move(story, "publish").then().extract().path("slug");
    given().get(page).then().statusCode(200).body(not(containsString("<img")));

    patch(story, Map.of("credit", Map.of("rights", Map.of("pictures", "Letter on pictures"))))
        .then()
        .body("credit.rights.pictures", equalTo("Letter on pictures"));
    patch(story, Map.of("pictures", Map.of(map, Map.of("basis", "")))).then().statusCode(200);
    move(story, "correct").then().statusCode(200);
    given().get(page).then().body(containsString("quay.jpg")).body(not(containsString(map)));

    // As if that version had gone out before there were bases.
    patch(story, Map.of("credit", Map.of("rights", Map.of("pictures", "")))).then().statusCode(200);
    upgrade();
    editor()
        .get("/api/stories/" + story)
        .then()
        .body(
            "pictures.'https://courier.example/quay.jpg'.basis",
            equalTo("Shown before a basis was asked for"))
        .body("pictures.'" + map + "'.basis", equalTo(""));
    patch(story, Map.of("deck", "It sails again.")).then().statusCode(200);
    move(story, "correct").then().statusCode(200);
    given().get(page).then().body(containsString("quay.jpg"));
  }

  private void upgrade() throws SQLException, IOException {
    try (InputStream script =
            CreditIT.class.getResourceAsStream("/db/migration/V26__pictures_on_a_basis.sql");
        Connection connection = database.getConnection();
        Statement statement = connection.createStatement()) {
      statement.execute(new String(script.readAllBytes(), StandardCharsets.UTF_8));
    }
  }

  private static Response move(String story, String move) {
    return editor().body(Map.of("actor", "Nadia Sørby")).post("/api/stories/" + story + "/" + move);
  }

  private static Response patch(String story, Map<String, Object> patch) {
    String etag = editor().get("/api/stories/" + story).header("ETag");
    return editor().header("If-Match", etag).body(patch).patch("/api/stories/" + story);
  }

  private Response part(String page, String field, String was, String value) {
    return browser()
        .contentType(FORM)
        .formParam("token", token(page))
        .formParam("field", field)
        .formParam("was", was)
        .formParam("value", value)
        .post(page + "/credit");
  }

  private static Map<String, String> style(String attribution) {
    return Map.of(
        "attribution", attribution,
        "separator", ", ",
        "translated", "T {publisher}",
        "republished", "R {publisher}",
        "memory", "memoria",
        "machine", "máquina",
        "machineOnly", "M {engines}",
        "machinePartly", "P {engines}");
  }

  private String draft(String language) {
    ArticleTranslated event = Samples.event(UUID.randomUUID().toString(), 1, 1);
    ArticleTranslated told =
        new ArticleTranslated(
            event.articleId(),
            1,
            1,
            language,
            event.source(),
            event.original(),
            event.segments(),
            event.translatedAt());
    try (Wire wire = new Wire(broker, codec)) {
      wire.send(told, Topic.ARTICLES_TRANSLATED);
    }
    String story = event.articleId() + "-" + language.toLowerCase(Locale.ROOT);
    await()
        .atMost(Duration.ofSeconds(20))
        .untilAsserted(() -> editor().get("/api/stories/" + story).then().statusCode(200));
    return story;
  }

  private static RequestSpecification editor() {
    return given().header("Authorization", "Bearer editor-key").contentType("application/json");
  }

  private static RequestSpecification chief() {
    return given().header("Authorization", "Bearer chief-key").contentType("application/json");
  }

  private RequestSpecification browser() {
    return given().filter(cookies).redirects().follow(false).header("Accept", "text/html");
  }

  private void signIn(String name) {
    browser()
        .contentType(FORM)
        .formParam("j_username", name)
        .formParam("j_password", name)
        .post("/j_security_check")
        .then()
        .statusCode(302);
  }

  private String token(String page) {
    return Jsoup.parse(browser().get(page).asString())
        .selectFirst("meta[name=form-token]")
        .attr("content");
  }
}
