package org.dragoman.translate;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.dragoman.infrastructure.quarkus.RealInfrastructure;
import org.junit.jupiter.api.Test;

/** The glossary over HTTP, on a real database. */
@QuarkusTest
@QuarkusTestResource(RealInfrastructure.class)
@QuarkusTestResource(LocalLibreTranslate.class)
class GlossaryIT {

  private final String term = "término-" + UUID.randomUUID();

  @Test
  void an_entry_is_made_found_changed_and_taken_away() {
    ValidatableResponse made =
        create(Map.of("source", term, "target", "term", "sourceForms", List.of(term + "s")))
            .statusCode(201)
            .body("who", equalTo("translator"))
            .body("sourceForms[0]", equalTo(term + "s"));
    String id = made.extract().path("id");
    String tag = made.extract().header("ETag");

    translator()
        .queryParam("source", "es")
        .queryParam("target", "en")
        .queryParam("q", term.toUpperCase(java.util.Locale.ROOT))
        .get("/api/glossary/entries")
        .then()
        .statusCode(200)
        .body("entries", hasSize(1))
        .body("entries[0].id", equalTo(id))
        .body("next", nullValue());

    Map<String, Object> changed =
        Map.of("sourceLanguage", "es", "targetLanguage", "en", "source", term, "target", "word");
    json(changed).put("/api/glossary/entries/" + id).then().statusCode(428);
    json(changed)
        .header("If-Match", tag)
        .put("/api/glossary/entries/" + id)
        .then()
        .statusCode(200)
        .body("target", equalTo("word"));
    json(changed)
        .header("If-Match", tag)
        .put("/api/glossary/entries/" + id)
        .then()
        .statusCode(412)
        .contentType("application/problem+json")
        .body("entry.target", equalTo("word"));

    String now = translator().get("/api/glossary/entries/" + id).header("ETag");
    translator()
        .header("If-Match", now)
        .delete("/api/glossary/entries/" + id)
        .then()
        .statusCode(204);
    translator().get("/api/glossary/entries/" + id).then().statusCode(404);
    translator()
        .get("/api/glossary/entries/" + id + "/history")
        .then()
        .body("changes.kind", equalTo(List.of("deleted", "changed", "added")));
  }

  @Test
  void a_second_entry_for_a_term_is_refused_and_a_page_follows_the_other() {
    create(Map.of("source", term, "target", "a")).statusCode(201);
    create(Map.of("source", term, "target", "b"))
        .statusCode(409)
        .body("entry.target", equalTo("a"));
    create(Map.of("source", term, "target", "b", "outlet", "gaceta")).statusCode(201);

    String next =
        translator()
            .queryParam("q", term)
            .queryParam("limit", 1)
            .get("/api/glossary/entries")
            .then()
            .body("entries", hasSize(1))
            .extract()
            .path("next");
    translator()
        .queryParam("q", term)
        .queryParam("limit", 1)
        .queryParam("cursor", next)
        .get("/api/glossary/entries")
        .then()
        .body("entries", hasSize(1))
        .body("next", nullValue());
    translator()
        .queryParam("q", term)
        .queryParam("outlet", "-")
        .get("/api/glossary/entries")
        .then()
        .body("entries.target", equalTo(List.of("a")));
  }

  @Test
  void what_cannot_be_is_refused_with_what_to_do() {
    create(Map.of("source", term)).statusCode(422).body("detail", equalTo("target: it is missing"));
    create(Map.of("source", term, "target", "a", "partOfSpeech", "particle")).statusCode(422);
    translator().get("/api/glossary/entries?cursor=nonsense").then().statusCode(400);
    translator().get("/api/glossary/entries?source=es").then().statusCode(400);
    given().get("/api/glossary").then().statusCode(401);
    given().header("Authorization", "Bearer feed-key").get("/api/glossary").then().statusCode(403);
  }

  @Test
  void a_table_goes_in_and_tbx_comes_out_and_in_again_unchanged() {
    String table = "source,target,source_forms,keep\n%s,a <term>,%ss,\n%s-2,,,yes\n,,x,\n";
    translator()
        .contentType("text/csv; charset=UTF-8")
        .body(table.formatted(term, term, term))
        .post("/api/glossary/csv?source=ca&target=en")
        .then()
        .statusCode(200)
        .body("added", equalTo(2))
        .body("problems[0].line", equalTo(4));

    byte[] tbx =
        translator()
            .get("/api/glossary/tbx?source=ca&target=en")
            .then()
            .statusCode(200)
            .contentType("application/x-tbx+xml")
            .extract()
            .asByteArray();
    translator()
        .contentType("application/x-tbx+xml")
        .body(tbx)
        .post("/api/glossary/tbx?source=ca&target=en")
        .then()
        .statusCode(200)
        .body("unchanged", equalTo(2))
        .body("added", equalTo(0));
    translator()
        .contentType("application/xml")
        .body("<tbx><oops></tbx>")
        .post("/api/glossary/tbx?source=ca&target=en")
        .then()
        .statusCode(422)
        .body("line", equalTo(1));
    translator()
        .get("/api/glossary")
        .then()
        .body("glossaries.find { it.source == 'ca' }.version", equalTo(1));
  }

  private static ValidatableResponse create(Map<String, Object> fields) {
    Map<String, Object> entry =
        new java.util.HashMap<>(Map.of("sourceLanguage", "es", "targetLanguage", "en"));
    entry.putAll(fields);
    return json(entry).post("/api/glossary/entries").then();
  }

  private static RequestSpecification json(Map<String, Object> body) {
    return translator().contentType("application/json").body(body);
  }

  private static RequestSpecification translator() {
    return given().header("Authorization", "Bearer translator-key");
  }
}
