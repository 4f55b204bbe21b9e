package org.dragoman.translate;

import static io.restassured.RestAssured.given;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasKey;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.dragoman.contracts.article.Article;
import org.dragoman.contracts.article.Block;
import org.dragoman.contracts.article.Source;
import org.dragoman.contracts.event.ArticleCaptured;
import org.dragoman.contracts.event.ArticleTranslated;
import org.dragoman.contracts.event.ArticleWithdrawn;
import org.dragoman.contracts.translation.Finding;
import org.dragoman.infrastructure.quarkus.RealInfrastructure;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.Test;

/** The glossary over HTTP, on a real database. */
@QuarkusTest
@QuarkusTestResource(RealInfrastructure.class)
@QuarkusTestResource(LocalLibreTranslate.class)
class GlossaryIT {

  private static final Source SOURCE =
      new Source("sample", "Sample", "es", null, null, null, "by agreement");

  @ConfigProperty(name = "kafka.bootstrap.servers")
  String bootstrap;

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
  void the_terms_of_sentences_are_found_with_their_notes() {
    create(
            Map.of(
                "source", term, "target", "term", "forbidden", List.of("bad"), "note", "as agreed"))
        .statusCode(201);

    json(Map.of(
            "source",
            "es",
            "target",
            "en",
            "sentences",
            List.of("Nada.", "Un <em>" + term + "</em>.")))
        .post("/api/glossary/terms")
        .then()
        .statusCode(200)
        .body("terms[0]", hasSize(0))
        .body("terms[1]", hasSize(1))
        .body("terms[1][0].words", equalTo(term))
        .body("terms[1][0].from", equalTo(3))
        .body("terms[1][0].target", equalTo("term"))
        .body("terms[1][0].forbidden", equalTo(List.of("bad")))
        .body("terms[1][0].note", equalTo("as agreed"));
    json(Map.of("source", "es", "sentences", List.of()))
        .post("/api/glossary/terms")
        .then()
        .statusCode(400);
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

  @Test
  void a_file_is_taken_while_its_sender_looks_on() {
    String table = "source,target\n%s,harbour\n,x\n".formatted(term);
    Response begun =
        translator()
            .contentType("text/csv; charset=UTF-8")
            .header("Prefer", "respond-async")
            .body(table)
            .post("/api/glossary/csv?source=es&target=en&outlet=gaceta&file=t.csv");

    begun
        .then()
        .statusCode(202)
        .header("Preference-Applied", "respond-async")
        .body("file", equalTo("t.csv"))
        .body("source", equalTo("es"))
        .body("outlet", equalTo("gaceta"))
        .body("$", not(hasKey("domain")));
    String job = begun.header("Location");
    await()
        .atMost(Duration.ofSeconds(30))
        .untilAsserted(() ->
            translator()
                .get(job)
                .then()
                .statusCode(200)
                .body("state", equalTo("done"))
                .body("added", equalTo(1))
                .body("refused", equalTo(1))
                .body("problems[0].line", equalTo(3))
                .body("read", equalTo(table.getBytes(UTF_8).length))
                .body("target", equalTo("en"))
                .body("outlet", equalTo("gaceta"))
                .body("by", equalTo("translator")));
    translator().get("/api/glossary/imports").then().body("imports.id", hasItem(id(job)));
    translator().get("/api/memory/imports/" + id(job)).then().statusCode(404);
    translator()
        .contentType("application/xml")
        .header("Prefer", "respond-async")
        .body("<tbx/>")
        .post("/api/glossary/tbx")
        .then()
        .statusCode(400);
  }

  private static String id(String address) {
    return address.substring(address.lastIndexOf('/') + 1);
  }

  @Test
  void a_changed_term_lists_the_articles_it_touches_and_just_those_are_translated_again() {
    String word = "t" + UUID.randomUUID().toString().replace("-", "");
    String touched = UUID.randomUUID().toString();
    String other = UUID.randomUUID().toString();
    try (Broker broker = new Broker(bootstrap)) {
      broker.send(captured(touched, "El %s abre. Nada más.".formatted(word)));
      broker.send(captured(other, "Nada de eso."));
      await()
          .atMost(Duration.ofSeconds(30))
          .until(() -> broker.about(touched).size() == 1 && broker.about(other).size() == 1);

      String id =
          create(Map.of("source", word, "target", "port", "forbidden", List.of(word)))
              .statusCode(201)
              .extract()
              .path("id");
      translator()
          .get("/api/glossary/entries/" + id + "/articles")
          .then()
          .statusCode(200)
          .body("articles.articleId", equalTo(List.of(touched)))
          .body("articles[0].outdated", equalTo(List.of("b0.s0")));
      translator()
          .post("/api/glossary/entries/" + id + "/retranslate")
          .then()
          .statusCode(202)
          .body("started", equalTo(1));

      await().atMost(Duration.ofSeconds(30)).until(() -> broker.about(touched).size() == 2);
      ArticleTranslated first = (ArticleTranslated) broker.about(touched).getFirst();
      ArticleTranslated second = (ArticleTranslated) broker.about(touched).getLast();
      assertThat(second.version().toString()).isEqualTo("1.2.0");
      assertThat(second.segments().get(1).findings()).extracting(Finding::check).contains("terms");
      assertThat(second.segments().get(2)).isEqualTo(first.segments().get(2));
      assertThat(broker.about(other)).hasSize(1);
      translator()
          .get("/api/glossary/entries/" + id + "/articles")
          .then()
          .body("articles[0].segments", equalTo(List.of("b0.s0")))
          .body("articles[0].outdated", equalTo(List.of()));

      broker.send(new ArticleWithdrawn(touched, 2, SOURCE, "error", Instant.now()));
      await()
          .atMost(Duration.ofSeconds(30))
          .untilAsserted(() ->
              translator()
                  .get("/api/glossary/entries/" + id + "/articles")
                  .then()
                  .body("articles", hasSize(0)));
    }
  }

  private static ArticleCaptured captured(String article, String html) {
    return new ArticleCaptured(
        article,
        1,
        SOURCE,
        Instant.now(),
        Article.builder()
            .title("Título")
            .language("es", 0.9)
            .body(List.of(new Block.Paragraph(html)))
            .build());
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
