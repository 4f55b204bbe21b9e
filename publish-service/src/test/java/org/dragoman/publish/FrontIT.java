package org.dragoman.publish;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasEntry;
import static org.hamcrest.Matchers.hasItem;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.filter.cookie.CookieFilter;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.dragoman.contracts.event.ArticleTranslated;
import org.dragoman.contracts.event.Topic;
import org.dragoman.events.EventCodec;
import org.dragoman.infrastructure.quarkus.RealInfrastructure;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;

/** The order of the front page, in a language nobody else publishes in. */
@QuarkusTest
@QuarkusTestResource(RealInfrastructure.class)
class FrontIT {
  private static final String API = "/api/front?language=fr";

  private final CookieFilter cookies = new CookieFilter();

  @Inject EventCodec codec;

  @ConfigProperty(name = "kafka.bootstrap.servers")
  String broker;

  @Test
  void an_order_is_set_seen_by_readers_and_left_by_what_is_retracted() {
    String storm = published();
    String ferry = published();
    String lamp = published();
    String draft = draft();
    String tag = as("translator").get(API).then().statusCode(200).extract().header("ETag");

    as("translator").header("If-Match", tag).body(Map.of()).put(API).then().statusCode(403);
    as("editor").body(Map.of()).put(API).then().statusCode(428);
    put(tag, storm, List.of(draft, draft(), "nowhere"))
        .statusCode(422)
        .body("stories", hasItem(hasEntry("id", draft)))
        .body("stories.why", contains("unpublished", "unpublished", "unknown"));
    String set =
        put(tag, storm, List.of(ferry, lamp))
            .statusCode(200)
            .body("lead", equalTo(storm))
            .body("by", equalTo("Nadia Sørby"))
            .extract()
            .header("ETag");
    put(tag, ferry, List.of())
        .statusCode(412)
        .body("etag", equalTo(set))
        .body("front.lead", equalTo(storm))
        .body("front.pinned", contains(ferry, lamp));
    assertThat(onTop()).containsExactly(slug(storm), slug(ferry), slug(lamp));
    assertThat(below()).doesNotContain(slug(storm), slug(ferry), slug(lamp));

    move(ferry, "correct", Map.of("note", "A word was wrong."));
    assertThat(onTop()).containsExactly(slug(storm), slug(ferry), slug(lamp));
    move(storm, "retract", Map.of("reason", "It never blew."));
    assertThat(onTop()).containsExactly(slug(ferry), slug(lamp));
    String left =
        as("translator")
            .get(API)
            .then()
            .body("left", contains(storm))
            .body("pinned", contains(ferry, lamp))
            .extract()
            .header("ETag");
    assertThat(left).isNotEqualTo(set);
    put(set, null, List.of(lamp)).statusCode(412);
    put(left, null, List.of(lamp, ferry)).statusCode(200);

    as("translator")
        .get("/api/front/history?language=fr")
        .then()
        .statusCode(200)
        .body("changes[0].by", equalTo("Nadia Sørby"))
        .body("changes[0].changes.what", contains("off", "moved"))
        .body("changes[1].lead", equalTo(storm));
    as("editor").get("/api/front?language=not-a").then().statusCode(422);
    put("\"0\"", null, List.of()).statusCode(412);
    clear();
  }

  @Test
  void the_desk_does_it_by_forms() {
    String storm = published();
    String ferry = published();
    clear();
    signIn("editor");

    Document page = Jsoup.parse(browser().get("/desk/front?language=fr").asString());
    assertThat(page.select("#found [name=story]").eachAttr("value")).contains(storm, ferry);
    String seen = page.select("#found [name=seen]").first().attr("value");
    step(page, storm, "lead", seen).statusCode(303);
    step(page, ferry, "pin", seen).statusCode(409);
    page = Jsoup.parse(browser().get("/desk/front?language=fr").asString());
    assertThat(page.select("#front .headline").eachAttr("href"))
        .containsExactly("/desk/stories/" + storm);
    assertThat(page.select("#frontpast li").first().text()).contains("editor").contains("Lead");
    // As many stories as the clearing before took off have their headlines there, not their ids.
    assertThat(page.select("#frontpast a").eachText()).doesNotContain(storm, ferry);
    assertThat(page.select("#frontpast a").eachText()).noneMatch(words -> words.endsWith("-fr"));

    Document story = Jsoup.parse(browser().get("/desk/stories/" + ferry).asString());
    seen = story.select("#frontspot [name=seen]").first().attr("value");
    step(story, ferry, "pin", seen)
        .statusCode(303)
        .header("Location", org.hamcrest.Matchers.containsString("/desk/front"));
    story = Jsoup.parse(browser().get("/desk/stories/" + ferry).asString());
    assertThat(story.select("#frontspot").text()).contains("Pinned");
    as("translator").get(API).then().body("pinned", contains(ferry)).body("lead", equalTo(storm));
    clear();
    as("translator").get(API).then().body("pinned", empty());
  }

  private void clear() {
    put(as("editor").get(API).header("ETag"), null, List.of()).statusCode(200);
  }

  private ValidatableResponse step(Document page, String story, String step, String seen) {
    return browser()
        .contentType("application/x-www-form-urlencoded")
        .formParam("token", page.select("meta[name=form-token]").attr("content"))
        .formParam("language", "fr")
        .formParam("seen", seen)
        .formParam("story", story)
        .formParam("step", step)
        .post("/desk/front")
        .then();
  }

  private static ValidatableResponse put(String tag, String lead, List<String> pinned) {
    Map<String, Object> body = new HashMap<>();
    body.put("lead", lead);
    body.put("pinned", pinned);
    body.put("actor", "Nadia Sørby");
    return as("editor").header("If-Match", tag).body(body).put(API).then();
  }

  private static List<String> onTop() {
    return links(".top .card a");
  }

  private static List<String> below() {
    return links(".rest .card a");
  }

  private static List<String> links(String which) {
    return Jsoup.parse(given().get("/?language=fr").asString()).select(which).eachAttr("href");
  }

  private static String slug(String story) {
    return "/articles/" + as("editor").get("/api/stories/" + story).path("slug");
  }

  private static void move(String story, String move, Map<String, Object> body) {
    as("chief").body(body).post("/api/stories/" + story + "/" + move).then().statusCode(200);
  }

  private String published() {
    String story = draft();
    move(story, "publish", Map.of("allowUntranslated", true));
    return story;
  }

  private String draft() {
    ArticleTranslated event = Samples.event(UUID.randomUUID().toString(), 1, 1);
    ArticleTranslated french =
        new ArticleTranslated(
            event.articleId(),
            1,
            1,
            "fr",
            event.source(),
            event.original(),
            event.segments(),
            event.translatedAt());
    try (Wire wire = new Wire(broker, codec)) {
      wire.send(french, Topic.ARTICLES_TRANSLATED);
    }
    String story = event.articleId() + "-fr";
    await()
        .atMost(Duration.ofSeconds(20))
        .untilAsserted(() -> as("editor").get("/api/stories/" + story).then().statusCode(200));
    return story;
  }

  private static RequestSpecification as(String role) {
    return given()
        .header("Authorization", "Bearer " + role + "-key")
        .contentType("application/json");
  }

  private RequestSpecification browser() {
    return given().filter(cookies).redirects().follow(false).header("Accept", "text/html");
  }

  private void signIn(String name) {
    browser()
        .contentType("application/x-www-form-urlencoded")
        .formParam("j_username", name)
        .formParam("j_password", name)
        .post("/j_security_check")
        .then()
        .statusCode(302);
  }
}
