package org.dragoman.publish;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.dragoman.publish.Samples.event;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.is;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.filter.cookie.CookieFilter;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.dragoman.contracts.event.ArticlesLinked;
import org.dragoman.contracts.event.Topic;
import org.dragoman.events.EventCodec;
import org.dragoman.infrastructure.quarkus.RealInfrastructure;
import org.dragoman.publish.live.Audience;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.Test;

/** What happens on the desk, as a browser hears it. */
@QuarkusTest
@QuarkusTestResource(RealInfrastructure.class)
class LiveIT {
  @Inject EventCodec codec;
  @Inject Audience audience;

  @ConfigProperty(name = "kafka.bootstrap.servers")
  String broker;

  @TestHTTPResource("/desk/events")
  URI events;

  @Test
  void a_change_and_a_reader_are_told_to_whoever_listens() throws Exception {
    String article = UUID.randomUUID().toString();
    String story = article + "-en";
    try (Ear chief = listen(signIn("chief"), "")) {
      assertThat(chief.response.headers().firstValue("Content-Type").orElse(""))
          .startsWith("text/event-stream");
      assertThat(chief.response.headers().firstValue("Cache-Control").orElse(""))
          .contains("no-store");
      try (Wire wire = new Wire(broker, codec)) {
        wire.send(event(article, 1, 1), Topic.ARTICLES_TRANSLATED);
      }
      await()
          .atMost(Duration.ofSeconds(20))
          .until(() -> chief.text().contains("\"storyId\":\"" + story + "\""));
      assertThat(chief.text()).contains("event: story\ndata: {").contains("\"drafted\"");

      ArticlesLinked.Link copy = new ArticlesLinked.Link(UUID.randomUUID().toString(), 0.9, 1.0);
      try (Wire wire = new Wire(broker, codec)) {
        wire.send(
            new ArticlesLinked(article, 1, List.of(copy), Instant.now()),
            Topic.ARTICLES_TRANSLATED);
        String told = "event: copies\ndata: {\"stories\" : [\"" + story + "\"]}";
        await().atMost(Duration.ofSeconds(20)).until(() -> chief.text().contains(told));
        wire.send(event(copy.articleId(), 1, 1), Topic.ARTICLES_TRANSLATED);
        await()
            .atMost(Duration.ofSeconds(20))
            .until(() ->
                chief
                    .text()
                    .lines()
                    .filter(line -> line.contains("\"stories\""))
                    .anyMatch(line -> line.contains(story) && line.contains(copy.articleId())));
      }

      CookieFilter editor = signIn("editor");
      here(editor, story, Map.of("segment", "b1.s1")).then().body("present.size()", is(0));
      await()
          .atMost(Duration.ofSeconds(20))
          .until(() -> chief.text().contains("event: presence\ndata: {"));
      assertThat(chief.text()).contains("\"who\":\"editor\",\"segment\":\"b1.s1\"");
      here(signIn("chief"), story, Map.of()).then().body("present[0].who", equalTo("editor"));
      here(editor, story, Map.of("page", "other"));
      here(editor, story, Map.of("page", "other", "left", "true"));
      here(signIn("chief"), story, Map.of()).then().body("present[0].who", equalTo("editor"));
      here(editor, story, Map.of("segment", "b1.s2"));
      // Told in order: had the first page's closing been news, it would have come before this.
      await()
          .atMost(Duration.ofSeconds(20))
          .until(() -> chief.text().contains("\"who\":\"editor\",\"segment\":\"b1.s2\""));
      assertThat(chief.text()).doesNotContain("\"left\":true");
      here(editor, story, Map.of("left", "true"));
      await().atMost(Duration.ofSeconds(20)).until(() -> chief.text().contains("\"left\":true"));
    }
    await().atMost(Duration.ofSeconds(40)).until(() -> audience.size() == 0);
  }

  @Test
  void strangers_hear_nothing() {
    given()
        .redirects()
        .follow(false)
        .accept("text/event-stream")
        .get("/desk/events")
        .then()
        .statusCode(401);
  }

  @Test
  void who_heard_another_replica_is_told_to_look_again() throws Exception {
    try (Ear editor = listen(signIn("editor"), "?after=elsewhere-7")) {
      await()
          .atMost(Duration.ofSeconds(20))
          .until(() -> editor.text().contains("event: missed\ndata: {}"));
    }
  }

  private static CookieFilter signIn(String name) {
    CookieFilter cookies = new CookieFilter();
    given()
        .filter(cookies)
        .redirects()
        .follow(false)
        .formParam("j_username", name)
        .formParam("j_password", name)
        .post("/j_security_check")
        .then()
        .statusCode(302);
    given().filter(cookies).get("/desk").then().statusCode(200);
    return cookies;
  }

  private static Response here(CookieFilter cookies, String story, Map<String, String> fields) {
    return given()
        .filter(cookies)
        .header("Form-Token", token(cookies))
        .contentType("application/x-www-form-urlencoded")
        .formParams(fields)
        .post("/desk/stories/" + story + "/presence");
  }

  private static String token(CookieFilter cookies) {
    String page = given().filter(cookies).get("/desk").asString();
    return Jsoup.parse(page).select("meta[name=form-token]").attr("content");
  }

  private static String cookie(CookieFilter cookies, String name) {
    return cookies.getCookieStore().getCookies().stream()
        .filter(cookie -> cookie.getName().equals(name))
        .findFirst()
        .orElseThrow()
        .getValue();
  }

  private Ear listen(CookieFilter cookies, String query) throws Exception {
    HttpRequest request =
        HttpRequest.newBuilder(URI.create(events + query))
            .header("Cookie", "dragoman-session=" + cookie(cookies, "dragoman-session"))
            .build();
    HttpClient client = HttpClient.newHttpClient();
    return new Ear(client, client.send(request, HttpResponse.BodyHandlers.ofInputStream()));
  }

  /** Reads a stream beside the test. */
  private static final class Ear implements AutoCloseable {
    private final HttpClient client;
    private final HttpResponse<InputStream> response;
    private final StringBuffer text = new StringBuffer();

    private Ear(HttpClient client, HttpResponse<InputStream> response) {
      this.client = client;
      this.response = response;
      Thread.ofVirtual().start(this::read);
    }

    private void read() {
      byte[] some = new byte[8192];
      try (InputStream body = response.body()) {
        for (int n = body.read(some); n >= 0; n = body.read(some)) {
          text.append(new String(some, 0, n, StandardCharsets.UTF_8));
        }
      } catch (IOException closed) {
        if (!"closed".equals(closed.getMessage())) {
          throw new UncheckedIOException(closed);
        }
      }
    }

    private String text() {
      return text.toString();
    }

    @Override
    public void close() throws IOException {
      response.body().close();
      client.shutdownNow();
    }
  }
}
