package org.dragoman.publish;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.dragoman.publish.Samples.event;
import static org.dragoman.publish.Samples.ferry;
import static org.dragoman.publish.Samples.translated;
import static org.dragoman.publish.Samples.untranslated;
import static org.dragoman.publish.Samples.with;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.not;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.filter.cookie.CookieFilter;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.dragoman.contracts.event.ArticleTranslated;
import org.dragoman.contracts.event.ArticlesLinked;
import org.dragoman.contracts.event.Topic;
import org.dragoman.contracts.translation.Segment;
import org.dragoman.events.EventCodec;
import org.dragoman.infrastructure.quarkus.RealInfrastructure;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(RealInfrastructure.class)
class DeskIT {
  private final CookieFilter cookies = new CookieFilter();

  @Inject EventCodec codec;

  @ConfigProperty(name = "kafka.bootstrap.servers")
  String broker;

  private String story;

  @BeforeEach
  void aDraftLies() {
    draft(event(UUID.randomUUID().toString(), 1, 1));
  }

  private void draft(ArticleTranslated event) {
    story = event.articleId() + "-en";
    try (Wire wire = new Wire(broker, codec)) {
      wire.send(event, Topic.ARTICLES_TRANSLATED);
    }
    await()
        .atMost(Duration.ofSeconds(20))
        .untilAsserted(() ->
            given()
                .header("Authorization", "Bearer editor-key")
                .get("/api/stories/" + story)
                .then()
                .statusCode(200));
  }

  @Test
  void strangers_are_sent_to_the_login_page() {
    browser().get("/desk").then().statusCode(302).header("Location", endsWith("/login"));
    browser().get("/login").then().statusCode(200).body(containsString("j_security_check"));
    signIn("editor", "wrong").then().header("Location", containsString("failed"));
  }

  @Test
  void an_editor_signs_in_reads_both_sides_and_publishes_without_a_script() {
    signIn("editor", "editor").then().statusCode(302);
    browser().get("/desk").then().statusCode(200).body(containsString("/desk/stories/" + story));

    Response page = browser().get("/desk/stories/" + story);
    page.then()
        .statusCode(200)
        .header("Cache-Control", containsString("no-store"))
        .body(containsString("El transbordador vuelve al puerto"))
        .body(containsString("The ferry returns to port"))
        .body(containsString("Memory 100 %, M. Quintana"))
        .header("Content-Security-Policy", containsString("script-src 'self';"));

    Response moved = press(page, "publish");
    assertThat(moved.statusCode()).isEqualTo(303);
    browser()
        .get(moved.header("Location"))
        .then()
        .body(containsString("Published. The page stands on the site."))
        .body(containsString("Publish correction"))
        .body(not(containsString("Why it is taken back")));
    assertThat(press(page, "publish").statusCode()).isEqualTo(409);
  }

  @Test
  void a_story_names_the_outlets_that_have_the_same_text() {
    String copy = story;
    draft(event(UUID.randomUUID().toString(), 1, 1));
    String article = story.substring(0, story.length() - 3);
    try (Wire wire = new Wire(broker, codec)) {
      ArticlesLinked.Link link =
          new ArticlesLinked.Link(copy.substring(0, copy.length() - 3), 0.62, 0.98);
      wire.send(
          new ArticlesLinked(article, 1, List.of(link), Instant.now()), Topic.ARTICLES_TRANSLATED);
    }

    await()
        .atMost(Duration.ofSeconds(20))
        .untilAsserted(() ->
            given()
                .header("Authorization", "Bearer editor-key")
                .get("/api/stories/" + story)
                .then()
                .body("alsoIn.id", contains(copy))
                .body("alsoIn[0].state", equalTo("draft"))
                .body("alsoIn[0].similarity", equalTo(0.62f)));
    signIn("editor", "editor");
    var panel =
        Jsoup.parse(browser().get("/desk/stories/" + story).asString()).selectFirst("#also-in");
    assertThat(panel.selectFirst("a").attr("href")).isEqualTo("/desk/stories/" + copy);
    assertThat(panel.text()).contains("draft", "98 % of the shorter text");
    assertThat(Jsoup.parse(browser().get("/desk/stories/" + copy).asString()).select("#also-in li"))
        .isEmpty();
  }

  @Test
  void who_has_read_a_whole_story_says_so_with_one_button_or_one_request() {
    signIn("translator", "translator");
    Response page = browser().get("/desk/stories/" + story);
    press(page, "reviewed").then().statusCode(422).body(containsString("Tick that you have read"));
    assertThat(
            Jsoup.parse(page.asString())
                .select("form[action$=/reviewed] input[type=hidden]")
                .eachAttr("name"))
        .as("a page that hears of a change raises each field named revision")
        .containsExactly("token", "read");
    press(page, "reviewed", Map.of("sure", "true", "read", "0")).then().statusCode(409);
    press(page, "reviewed", Map.of("sure", "true", "read", "")).then().statusCode(409);
    Response marked = press(page, "reviewed", Map.of("sure", "true"));
    marked.then().statusCode(303);
    browser()
        .get(marked.header("Location"))
        .then()
        .body(containsString("you answer for every sentence"))
        .body(not(containsString("Mark all reviewed")));

    draft(event(UUID.randomUUID().toString(), 1, 1));
    RequestSpecification api =
        given().header("Authorization", "Bearer translator-key").contentType(ContentType.JSON);
    String path = "/api/stories/" + story;
    given(api).body(Map.of("actor", "Mira")).post(path + "/reviewed").then().statusCode(428);
    given(api)
        .header("If-Match", "\"1\"")
        .body(Map.of())
        .post(path + "/reviewed")
        .then()
        .statusCode(422);
    given(api)
        .header("If-Match", "\"1\"")
        .body(Map.of("actor", "Mira"))
        .post(path + "/reviewed")
        .then()
        .statusCode(204)
        .header("ETag", "\"2\"");
    given(api)
        .get(path)
        .then()
        .body("segments.find { it.id == 'b0.s0' }.reviewed.who", equalTo("Mira"));
  }

  @Test
  void a_form_without_its_token_does_nothing() {
    signIn("editor", "editor");
    browser()
        .contentType("application/x-www-form-urlencoded")
        .formParam("revision", 1)
        .post("/desk/stories/" + story + "/publish")
        .then()
        .statusCode(400);
    browser().get("/desk/stories/" + story).then().body(containsString(">draft<"));
  }

  @Test
  void a_page_left_open_does_nothing_in_the_name_of_whoever_signed_in_after() {
    signIn("editor", "editor");
    Response editors = browser().get("/desk/stories/" + story);
    signIn("chief", "chief");

    press(editors, "publish")
        .then()
        .statusCode(409)
        .body("detail", containsString("opened by editor, and chief is signed in now"));
    Response chiefs = browser().get("/desk/stories/" + story);
    chiefs.then().body(containsString(">draft<"));
    press(chiefs, "publish").then().statusCode(303);
  }

  @Test
  void a_session_opens_the_desk_and_not_the_api() {
    signIn("editor", "editor");
    browser().get("/api/stories").then().statusCode(401);
    given()
        .redirects()
        .follow(false)
        .header("Authorization", "Bearer editor-key")
        .get("/desk")
        .then()
        .statusCode(302);
  }

  @Test
  void a_translator_reads_and_does_not_publish() {
    signIn("translator", "translator");
    Response page = browser().get("/desk/stories/" + story);
    page.then().statusCode(200);
    var moves = Jsoup.parse(page.asString()).select("#moves form");
    String path = "/desk/stories/" + story;
    assertThat(moves.eachAttr("action")).containsExactly(path + "/review", path + "/reviewed");
    browser()
        .contentType("application/x-www-form-urlencoded")
        .formParam("token", moves.select("[name=token]").attr("value"))
        .post("/desk/stories/" + story + "/publish")
        .then()
        .statusCode(403);
    press(page, "review").then().statusCode(303);
    browser().get("/desk/stories/" + story).then().body(containsString(">in-review<"));
  }

  @Test
  void who_has_no_business_on_a_page_reads_why_in_a_page() {
    signIn("feed", "feed");
    browser()
        .accept("text/html,application/xhtml+xml,*/*;q=0.8")
        .header("Sec-Fetch-Dest", "document")
        .get("/desk")
        .then()
        .statusCode(403)
        .contentType("text/html")
        .header("Cache-Control", containsString("no-store"))
        .header("Content-Security-Policy", containsString("script-src 'self';"))
        .body(containsString("signed in as feed with the role feed"))
        .body(containsString("Sign out"));
  }

  @Test
  void no_other_site_can_lay_a_page_of_ours_under_its_own() {
    signIn("editor", "editor");
    for (String page :
        List.of(
            "/", "/login", "/desk", "/desk/stories/" + story, "/desk/nowhere", "/api/stories")) {
      browser()
          .get(page)
          .then()
          .header("Content-Security-Policy", containsString("frame-ancestors 'none'"));
    }
  }

  @Test
  void a_matrix_parameter_opens_neither_the_api_nor_the_desk() {
    signIn("editor", "editor");
    for (String address :
        List.of(
            "/api;x/stories/" + story + "/publish",
            "/api%3bx/stories/" + story + "/publish",
            "/desk;x/stories/" + story + "/publish")) {
      browser()
          .urlEncodingEnabled(false)
          .contentType("application/x-www-form-urlencoded")
          .body("revision=1")
          .post(address)
          .then()
          .statusCode(400)
          .body(containsString("A path here holds no"));
    }
    browser().get("/desk/stories/" + story).then().body(containsString(">draft<"));
  }

  @Test
  void a_refused_form_gives_back_what_was_typed() {
    signIn("chief", "chief");
    Response draft = browser().get("/desk/stories/" + story);
    press(draft, "publish").then().statusCode(303);
    Response page = browser().get("/desk/stories/" + story);

    Response stale =
        press(page, "correct", Map.of("revision", "1", "note", "The <hour> was wrong."));

    assertThat(stale.statusCode()).isEqualTo(409);
    var sheet = Jsoup.parse(stale.asString());
    assertThat(sheet.selectFirst("#note-correct").wholeText()).isEqualTo("The <hour> was wrong.");
    assertThat(Jsoup.parse(page.asString()).selectFirst("#note-correct").wholeText()).isEmpty();
    Response refused =
        press(page, "retract", Map.of("revision", "1", "reason", "Invented & false."));
    sheet = Jsoup.parse(refused.asString());
    assertThat(sheet.selectFirst("#reason-retract").wholeText()).isEqualTo("Invented & false.");
    assertThat(sheet.selectFirst("details:has(#reason-retract)").hasAttr("open")).isTrue();
  }

  @Test
  void a_refused_form_keeps_its_tick() {
    List<Segment> segments = translated(ferry());
    String article = UUID.randomUUID().toString();
    draft(event(article, 1, 1, ferry(), with(segments, untranslated(segments, "b3.s0"))));
    signIn("editor", "editor");
    Response page = browser().get("/desk/stories/" + story);

    Response stale = press(page, "publish", Map.of("revision", "99", "allowUntranslated", "true"));

    assertThat(stale.statusCode()).isEqualTo(409);
    String box = "input[name=allowUntranslated]";
    assertThat(Jsoup.parse(stale.asString()).selectFirst(box).hasAttr("checked")).isTrue();
    assertThat(Jsoup.parse(page.asString()).selectFirst(box).hasAttr("checked")).isFalse();
  }

  @Test
  void an_editor_gives_a_story_its_time_in_the_sites_zone_and_an_embargo_keeps_it() {
    signIn("editor", "editor");
    String path = "/desk/stories/" + story;
    press(browser().get(path), "schedule", Map.of("at", "2999-05-01T09:30")).then().statusCode(303);
    browser().get(path).then().body(containsString("Goes out on 1 May 2999, 09:30 (UTC)"));
    press(browser().get(path), "unschedule").then().statusCode(303);
    press(browser().get(path), "embargo", Map.of("at", "2999-06-01T00:00")).then().statusCode(303);
    Response early = press(browser().get(path), "schedule", Map.of("at", "2999-05-01T09:30"));
    early
        .then()
        .statusCode(409)
        .body(containsString("Under embargo until 2999-06-01T00:00:00Z."))
        .body(containsString("value=\"2999-05-01T09:30\""));
    press(browser().get(path), "embargo", Map.of("at", "")).then().statusCode(303);
    press(browser().get(path), "publish").then().statusCode(303);
  }

  @Test
  void who_comes_back_from_the_login_page_finds_the_story() {
    signIn("editor", "editor");
    String path = "/desk/stories/" + story;
    browser().get(path + "/publish").then().statusCode(303).header("Location", endsWith(path));
    browser().get(path).then().body(containsString(">draft<"));
    browser().get(path + "/levitate").then().statusCode(404);
  }

  @Test
  void signing_out_closes_the_desk() {
    signIn("editor", "editor");
    Response page = browser().get("/desk");
    submit(page, "/logout", Map.of()).then().statusCode(303);
    browser().get("/desk").then().statusCode(302);
  }

  private Response press(Response page, String move) {
    return press(page, move, Map.of());
  }

  private Response press(Response page, String move, Map<String, String> typed) {
    return submit(page, "/desk/stories/" + story + "/" + move, typed);
  }

  /** Sends a form as a browser does: with its hidden fields, and what was typed over them. */
  private Response submit(Response page, String action, Map<String, String> typed) {
    RequestSpecification request = browser().contentType("application/x-www-form-urlencoded");
    var form = Jsoup.parse(page.asString()).selectFirst("form[action=" + action + "]");
    assertThat(form).as("form %s", action).isNotNull();
    form.select("input[type=hidden]")
        .forEach(field -> {
          String name = field.attr("name");
          request.formParam(name, typed.getOrDefault(name, field.attr("value")));
        });
    typed.forEach((name, value) -> {
      if (form.select("input[type=hidden][name=" + name + "]").isEmpty()) {
        request.formParam(name, value);
      }
    });
    return request.post(action);
  }

  private Response signIn(String name, String password) {
    return browser()
        .contentType("application/x-www-form-urlencoded")
        .formParam("j_username", name)
        .formParam("j_password", password)
        .post("/j_security_check");
  }

  private RequestSpecification browser() {
    return given().filter(cookies).redirects().follow(false);
  }
}
