package org.dragoman.publish.browser;

import static io.restassured.RestAssured.given;
import static org.awaitility.Awaitility.await;

import io.restassured.http.ContentType;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.dragoman.contracts.article.Article;
import org.dragoman.contracts.event.ArticleTranslated;
import org.dragoman.contracts.event.Topic;
import org.dragoman.events.EventCodec;
import org.dragoman.publish.Samples;
import org.dragoman.publish.Wire;
import org.jspecify.annotations.Nullable;

/** Stories as translate-service sends them, and what machines see of them. */
public final class Drafts {
  private final String broker;
  private final EventCodec codec;

  public Drafts(String broker, EventCodec codec) {
    this.broker = broker;
    this.codec = codec;
  }

  /** A draft of the ferry's article in English; its id. */
  public String ferry() {
    return lie(Samples.event(UUID.randomUUID().toString(), 1, 1));
  }

  /** A draft of what somebody wrote; its id. */
  public String of(Manuscript manuscript, String language) {
    return lie(manuscript.event(UUID.randomUUID().toString(), language));
  }

  /** A draft of an article in English; its id. */
  public String of(Article article) {
    return lie(
        Samples.event(UUID.randomUUID().toString(), 1, 1, article, Samples.translated(article)));
  }

  private String lie(ArticleTranslated event) {
    try (Wire wire = new Wire(broker, codec)) {
      wire.send(event, Topic.ARTICLES_TRANSLATED);
    }
    String story = event.articleId() + "-" + event.language();
    await().atMost(Duration.ofSeconds(30)).untilAsserted(() -> read(story).then().statusCode(200));
    return story;
  }

  Response read(String story) {
    return given().header("Authorization", "Bearer editor-key").get("/api/stories/" + story);
  }

  /** A sentence of the translation, as it is saved. */
  String sentence(String story, String segment) {
    return read(story).path("segments.find { it.id == '" + segment + "' }.target");
  }

  /** The path of the page readers get. */
  public String publish(String story) {
    String slug =
        given()
            .header("Authorization", "Bearer editor-key")
            .contentType(ContentType.JSON)
            .body("{\"actor\": \"Nadia Sørby\", \"allowUntranslated\": true}")
            .post("/api/stories/" + story + "/publish")
            .then()
            .statusCode(200)
            .extract()
            .path("slug");
    return "/articles/" + slug;
  }

  /** Corrects or takes back what is published, with words for readers. */
  public void mend(String story, String move, String name, String words) {
    given()
        .header("Authorization", "Bearer chief-key")
        .contentType(ContentType.JSON)
        .body(Map.of(name, words))
        .post("/api/stories/" + story + "/" + move)
        .then()
        .statusCode(200);
  }

  /** Sets what stands on top of a front page. */
  void front(String language, @Nullable String lead, List<String> pinned) {
    RequestSpecification editor = given().header("Authorization", "Bearer editor-key");
    String address = "/api/front?language=" + language;
    Map<String, Object> order = new HashMap<>();
    order.put("lead", lead);
    order.put("pinned", pinned);
    editor
        .header("If-Match", given().spec(editor).get(address).header("ETag"))
        .contentType(ContentType.JSON)
        .body(order)
        .put(address)
        .then()
        .statusCode(200);
  }
}
