package org.dragoman.publish;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.dragoman.publish.Samples.event;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.filter.cookie.CookieFilter;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.UUID;
import org.dragoman.contracts.event.ArticleTranslated;
import org.dragoman.contracts.event.Topic;
import org.dragoman.events.EventCodec;
import org.dragoman.infrastructure.quarkus.RealInfrastructure;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Help with a sentence, through the API and on the desk. */
@QuarkusTest
@QuarkusTestResource(RealInfrastructure.class)
@QuarkusTestResource(StubTranslate.class)
class SuggestionIT {

  @Inject EventCodec codec;

  @ConfigProperty(name = "kafka.bootstrap.servers")
  String broker;

  private String story;

  @BeforeEach
  void aDraftLies() {
    ArticleTranslated event = event(UUID.randomUUID().toString(), 1, 1);
    story = event.articleId() + "-en";
    try (Wire wire = new Wire(broker, codec)) {
      wire.send(event, Topic.ARTICLES_TRANSLATED);
    }
    await()
        .atMost(Duration.ofSeconds(60))
        .untilAsserted(() -> api("/api/stories/" + story).statusCode(200));
  }

  @AfterEach
  void well() {
    StubTranslate.well = true;
  }

  @Test
  void the_api_tells_matches_terms_and_on_demand_what_engines_say() {
    api(suggestions("/api", "deck.s0"))
        .statusCode(200)
        .body("complete", equalTo(true))
        .body("source", equalTo("La travesía nocturna queda suspendida."))
        .body("matches.percent", contains(100, 71))
        .body("matches.by", contains("human", "machine"))
        .body("matches[0].who", equalTo("Robin Vale"))
        .body("matches[0].target", containsString("<em>off</em>."))
        .body("terms[0].forbidden", contains("voyage"))
        .body("alternatives", nullValue())
        .body("missing", hasSize(0));
    api(suggestions("/api", "deck.s0") + "?machine=true")
        .statusCode(200)
        .body("alternatives.engine", contains("apertium", "deepl"))
        .body("alternatives[1].reason", equalTo("deepl: no connection"));
    api(suggestions("/api", "b99.s0")).statusCode(404).body("title", equalTo("No such segment"));
    api("/api/stories/none-en/segments/b0.s0/suggestions")
        .statusCode(404)
        .body("title", equalTo("No such story"));
    api("/api/stories/" + story + "/terms")
        .statusCode(200)
        .body("complete", equalTo(true))
        .body("segments.id", contains("deck.s0"))
        .body("segments[0].terms[0].words", equalTo("travesía"));
    api("/api/stories/none-en/terms").statusCode(404);
    given().get(suggestions("/api", "deck.s0")).then().statusCode(401);
  }

  @Test
  void the_desk_goes_on_without_what_does_not_come() {
    StubTranslate.well = false;

    api(suggestions("/api", "deck.s0"))
        .statusCode(200)
        .body("complete", equalTo(false))
        .body("matches", hasSize(0))
        .body("missing.part", contains("memory", "terms"))
        .body("missing.reason", contains("failed", "failed"));
  }

  @Test
  void the_desk_has_them_as_a_fragment_with_buttons_that_hold_the_words() {
    CookieFilter cookies = new CookieFilter();
    given()
        .filter(cookies)
        .redirects()
        .follow(false)
        .contentType("application/x-www-form-urlencoded")
        .formParam("j_username", "translator")
        .formParam("j_password", "translator")
        .post("/j_security_check");

    Element section = fragment(cookies, suggestions("/desk", "deck.s0"), 200);
    assertThat(section.attr("data-segment")).isEqualTo("deck.s0");
    Element use = section.selectFirst("button.use");
    assertThat(use.attr("type")).isEqualTo("button");
    assertThat(use.attr("data-use")).isEqualTo("The \"night\" crossing is <em>off</em>.");
    assertThat(section.selectFirst(".score").text()).isEqualTo("100 %");
    assertThat(section.selectFirst(".badge.human").text()).isEqualTo("Robin Vale, 1 May 2026");
    assertThat(section.selectFirst(".terms li").text()).contains("crossing", "voyage", "ferry");
    assertThat(section.select("script")).isEmpty();
    Element ask = section.selectFirst("a.ask");

    Element asked = fragment(cookies, ask.attr("href"), 200);
    assertThat(asked.select("button.use")).hasSize(3);
    assertThat(asked.text()).contains("apertium", "deepl: no connection.");
    assertThat(asked.select("a.ask")).isEmpty();

    assertThat(fragment(cookies, suggestions("/desk", "b99.s0"), 404).text())
        .contains("Load the page again");
    given().redirects().follow(false).get(suggestions("/desk", "deck.s0")).then().statusCode(302);
  }

  private static Element fragment(CookieFilter cookies, String path, int status) {
    String html =
        given()
            .filter(cookies)
            .urlEncodingEnabled(false)
            .get(path)
            .then()
            .statusCode(status)
            .header("Cache-Control", containsString("no-store"))
            .extract()
            .asString();
    assertThat(html).doesNotContain("<html");
    return Jsoup.parseBodyFragment(html).selectFirst("section.suggestions");
  }

  private String suggestions(String root, String segment) {
    return root + "/stories/" + story + "/segments/" + segment + "/suggestions";
  }

  private static ValidatableResponse api(String path) {
    return given().header("Authorization", "Bearer translator-key").get(path).then();
  }
}
