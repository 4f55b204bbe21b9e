package org.dragoman.translate;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import org.dragoman.infrastructure.quarkus.RealInfrastructure;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** {@code POST /api/translate} with an engine that puts brackets around sentences. */
@QuarkusTest
@QuarkusTestResource(RealInfrastructure.class)
@QuarkusTestResource(LocalLibreTranslate.class)
class PassageIT {

  @AfterEach
  void up() {
    LocalLibreTranslate.down = false;
  }

  @Test
  void a_text_comes_back_with_its_lines_and_the_origin_of_each_sentence() {
    ask("{\"source\": \"es\", \"target\": \"en\", \"text\": \"Un puente. Un río.\\n\\nUn año.\"}")
        .statusCode(200)
        .body("text", equalTo("[Un puente.] [Un río.]\n\n[Un año.]"))
        .body("complete", equalTo(true))
        .body("reason", nullValue())
        .body("segments", hasSize(3))
        .body("segments[1].source", equalTo("Un río."))
        .body("segments[1].origin.kind", equalTo("machine"))
        .body("segments[1].origin.engine", equalTo("libretranslate"));
  }

  @Test
  void html_keeps_its_elements() {
    translator()
        .contentType("text/html; charset=UTF-8")
        .body("<h2>Un puente</h2><ul><li>Un <em>río</em></li></ul>")
        .post("/api/translate?source=es&target=en")
        .then()
        .statusCode(200)
        .body("html", equalTo("<h2>[Un puente]</h2><ul><li>[Un <em>río</em>]</li></ul>"));
  }

  @Test
  void plain_text_may_come_as_it_is() {
    translator()
        .contentType("text/plain; charset=UTF-8")
        .body("2 < 3 y más")
        .post("/api/translate?source=es&target=en")
        .then()
        .statusCode(200)
        .body("text", equalTo("[2 < 3 y más]"));
  }

  @Test
  void an_article_states_its_own_language_and_comes_back_whole() {
    ask("""
    {"target": "en", "article": {"title": "Un puente", "language": "es",
      "body": [{"type": "paragraph", "html": "Un río."}]}}
    """)
        .statusCode(200)
        .body("source", equalTo("es"))
        .body("article.title", equalTo("[Un puente]"))
        .body("article.language", equalTo("en"))
        .body("article.body[0].html", equalTo("[Un río.]"));
  }

  @Test
  void an_engine_that_is_down_is_named_and_the_text_stands_as_it_came() {
    LocalLibreTranslate.down = true;

    ask("{\"source\": \"es\", \"target\": \"en\", \"text\": \"Un puente nuevo.\"}")
        .statusCode(200)
        .body("complete", equalTo(false))
        .body("reason", containsString("libretranslate"))
        .body("text", equalTo("Un puente nuevo."))
        .body("segments[0].origin.kind", equalTo("untranslated"));
  }

  @Test
  void a_sentence_is_put_to_every_engine_of_its_route() {
    String sentence = "{\"source\": \"es\", \"target\": \"en\", \"html\": \"Un <em>río</em> 7.\"}";
    alternatives(sentence)
        .statusCode(200)
        .body("alternatives", hasSize(1))
        .body("alternatives[0].engine", equalTo("libretranslate"))
        .body("alternatives[0].target", equalTo("[Un <em>río</em> 7.]"))
        .body("alternatives[0].reason", nullValue());

    LocalLibreTranslate.down = true;
    alternatives(sentence)
        .statusCode(200)
        .body("alternatives[0].target", nullValue())
        .body("alternatives[0].reason", containsString("libretranslate"));
    alternatives("{\"source\": \"es\", \"target\": \"en\"}").statusCode(400);
    alternatives("{\"source\": \"es\", \"html\": \"Un río.\"}").statusCode(400);
  }

  private static ValidatableResponse alternatives(String json) {
    return translator()
        .contentType("application/json")
        .body(json)
        .post("/api/translate/alternatives")
        .then();
  }

  @Test
  void a_question_that_cannot_be_answered_says_what_is_missing() {
    ask("{\"source\": \"es\", \"target\": \"en\"}")
        .statusCode(400)
        .body("detail", containsString("exactly one of"));
    ask("{\"target\": \"en\", \"text\": \"Un puente.\"}")
        .statusCode(400)
        .body("detail", containsString("\"source\""));
    ask("{\"source\": \"es\", \"target\": \"und\", \"text\": \"Un puente.\"}")
        .statusCode(400)
        .body("detail", containsString("\"target\""));
    ask("{\"source\": \"es\", \"target\": \"en\", \"html\": \"" + "<div>".repeat(400) + "a\"}")
        .statusCode(422);
    ask("{\"source\": \"es\", \"target\": \"en\", \"text\": \"" + "a".repeat(1_100_000) + "\"}")
        .statusCode(413);
  }

  private static io.restassured.response.ValidatableResponse ask(String json) {
    return translator().contentType("application/json").body(json).post("/api/translate").then();
  }

  private static RequestSpecification translator() {
    return given().header("Authorization", "Bearer translator-key");
  }
}
