package org.dragoman.ingest.it;

import static io.restassured.RestAssured.given;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.zip.GZIPOutputStream;
import org.dragoman.infrastructure.quarkus.RealInfrastructure;
import org.dragoman.ingest.fetch.Due;
import org.dragoman.ingest.fetch.Polls;
import org.dragoman.ingest.fetch.http.Host;
import org.dragoman.outbox.Transactions;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Feeds of a real host, polled by the whole service on a real database and a real broker. */
@QuarkusTest
@QuarkusTestResource(RealInfrastructure.class)
class PollIT {

  @ConfigProperty(name = "kafka.bootstrap.servers")
  String brokers;

  @Inject Polls polls;
  @Inject Transactions transactions;

  private final Host host = new Host();
  private String source;

  @BeforeEach
  void aSourceOfItsOwn() {
    source = "p-" + UUID.randomUUID().toString().substring(0, 8);
  }

  @AfterEach
  void close() {
    as("admin-key").delete("/api/sources/{s}", source);
    host.close();
  }

  private static RequestSpecification as(String key) {
    return given().header("Authorization", "Bearer " + key);
  }

  private void follow(String path, boolean privateNetwork) {
    follow(source, host.url(path).toString(), privateNetwork);
  }

  private static void follow(String id, String feed, boolean privateNetwork) {
    as("admin-key")
        .contentType("application/json")
        .body(
            "{\"id\":\"%s\",\"name\":\"The Quay\",\"language\":\"en\",\"feed\":\"%s\",\"policy\":{\"privateNetwork\":%s}}"
                .formatted(id, feed, privateNetwork))
        .post("/api/sources")
        .then()
        .statusCode(201);
  }

  private JsonPath polling() {
    return as("feed-key").get("/api/sources/{s}/polling", source).jsonPath();
  }

  /** How the polling stands once so many polls are done. */
  private JsonPath polled(int times) {
    await().atMost(Duration.ofSeconds(20)).until(() -> polling().getList("log").size() >= times);
    return polling();
  }

  private Response move(String move) {
    return as("admin-key").post("/api/sources/{s}/{m}", source, move);
  }

  private JsonPath pollAgain(int times) {
    move("poll").then().statusCode(202);
    return polled(times);
  }

  private static byte[] feed(String... items) {
    return ("<rss version=\"2.0\"><channel><title>T</title>"
            + String.join("", items)
            + "</channel></rss>")
        .getBytes(UTF_8);
  }

  private static String item(String guid, String text) {
    return "<item><guid>%s</guid><title>Title %s</title><description>%s</description></item>"
        .formatted(guid, guid, text);
  }

  @Test
  void what_a_feed_brings_is_captured_once_and_asked_for_on_condition() {
    host.on(
        "/feed",
        exchange -> {
          boolean known = "\"1\"".equals(exchange.getRequestHeaders().getFirst("If-None-Match"));
          exchange.getResponseHeaders().add("ETag", "\"1\"");
          byte[] body = feed(item("a", "One text."), item("b", "Two."));
          exchange.sendResponseHeaders(known ? 304 : 200, known ? -1 : body.length);
          if (!known) {
            exchange.getResponseBody().write(body);
          }
        });
    follow("/feed", true);

    JsonPath first = polled(1);
    assertThat(first.getString("state")).isEqualTo("active");
    assertThat(first.getString("log[0].outcome")).isEqualTo("changed");
    assertThat(first.getInt("log[0].added")).isEqualTo(2);
    assertThat(Instant.parse(first.getString("nextAt"))).isAfter(Instant.now());

    JsonPath second = pollAgain(2);
    assertThat(second.getString("log[0].outcome")).isEqualTo("not-modified");

    host.answers("/feed", 200, feed(item("a", "One text, mended."), item("b", "Two.")));
    JsonPath third = pollAgain(3);
    assertThat(third.getString("log[0].outcome")).isEqualTo("changed");
    assertThat(third.getInt("log[0].updated")).isEqualTo(1);

    JsonPath fourth = pollAgain(4);
    assertThat(fourth.getString("log[0].outcome")).isEqualTo("unchanged");
    assertThat(fourth.getInt("log[0].unchanged")).isZero();
  }

  @Test
  void who_asks_for_a_poll_while_one_is_under_way_gets_another() {
    CountDownLatch asked = new CountDownLatch(1);
    host.on(
        "/feed",
        exchange -> {
          try {
            asked.await(20, TimeUnit.SECONDS);
          } catch (InterruptedException stop) {
            Thread.currentThread().interrupt();
          }
          byte[] body = feed(item("a", "One text."));
          exchange.sendResponseHeaders(200, body.length);
          exchange.getResponseBody().write(body);
        });
    follow("/feed", true);
    await().atMost(Duration.ofSeconds(20)).until(() -> host.asked("/feed") == 1);

    move("poll").then().statusCode(202);
    asked.countDown();

    assertThat(polled(2).getList("log")).hasSize(2);
  }

  @Test
  void what_a_feed_brings_leaves_as_an_event() {
    host.answers("/feed", 200, feed(item("a", "One.")));
    follow("/feed", true);
    polled(1);
    host.answers("/feed", 200, feed(item("a", "One, mended.")));
    pollAgain(2);

    String id =
        as("feed-key")
            .header("Content-Type", "application/rss+xml")
            .body(feed(item("a", "One, mended.")))
            .post("/api/sources/{s}/articles", source)
            .then()
            .body("articles[0].outcome", equalTo("unchanged"))
            .extract()
            .path("articles[0].id");
    assertThat(RawTopic.of(brokers, id)).containsExactly("ArticleCaptured 1", "ArticleCaptured 2");
  }

  @Test
  void a_feed_that_has_moved_for_good_is_asked_for_at_its_new_address() {
    host.answers("/old", 301, new byte[0], "Location", "/new");
    host.answers("/new", 200, feed(item("a", "One.")));
    follow("/old", true);

    JsonPath first = polled(1);
    assertThat(first.getString("feed")).isEqualTo(host.url("/old").toString());
    assertThat(first.getString("address")).isEqualTo(host.url("/new").toString());
    assertThat(first.getString("log[0].reason")).contains("moved for good");

    pollAgain(2);
    assertThat(host.asked("/old")).isEqualTo(1);
    assertThat(host.asked("/new")).isEqualTo(2);
  }

  @Test
  void what_came_and_went_between_two_polls_is_found_on_older_pages() {
    String next =
        "<atom:link xmlns:atom=\"http://www.w3.org/2005/Atom\" rel=\"next\" href=\"/older\"/>";
    host.answers("/older", 200, feed(item("b", "Two."), item("a", "One.")));
    host.answers("/feed", 200, feed(next, item("a", "One.")));
    follow("/feed", true);
    polled(1);
    assertThat(host.asked("/older")).isZero();

    host.answers("/feed", 200, feed(next, item("d", "Four."), item("c", "Three.")));
    JsonPath third = pollAgain(3);

    assertThat(host.asked("/older")).isEqualTo(1);
    assertThat(third.getInt("log[1].added")).isEqualTo(2);
    assertThat(third.getInt("log[0].added")).isEqualTo(1);
    assertThat(third.getInt("log[0].unchanged")).isEqualTo(1);
    assertThat(Instant.parse(third.getString("nextAt"))).isAfter(Instant.now().plusSeconds(60));
  }

  @Test
  void a_feed_that_is_gone_is_polled_no_more_until_somebody_says_so() {
    host.answers("/feed", 410, new byte[0]);
    follow("/feed", true);

    JsonPath gone = polled(1);
    assertThat(gone.getString("state")).isEqualTo("gone");
    assertThat(gone.getString("reason")).contains("410");
    assertThat(gone.getString("nextAt")).isNull();
    move("poll")
        .then()
        .statusCode(409)
        .contentType("application/problem+json")
        .body("state", equalTo("gone"));

    host.answers("/feed", 200, feed(item("a", "One.")));
    move("resume").then().statusCode(202);
    assertThat(polled(2).getString("state")).isEqualTo("active");
  }

  @Test
  void a_host_that_asks_for_patience_gets_it() {
    host.answers("/feed", 429, new byte[0], "Retry-After", "7200");
    // By another name, since it is the host that is left alone.
    follow(source, host.url("/feed").toString().replace("127.0.0.1", "localhost"), true);

    JsonPath limited = polled(1);

    assertThat(limited.getString("log[0].outcome")).isEqualTo("rate-limited");
    assertThat(limited.getString("reason")).contains("429");
    assertThat(Instant.parse(limited.getString("nextAt")))
        .isAfter(Instant.now().plus(Duration.ofMinutes(115)));
  }

  @Test
  void packed_feeds_are_unpacked() throws IOException {
    ByteArrayOutputStream packed = new ByteArrayOutputStream();
    try (GZIPOutputStream gzip = new GZIPOutputStream(packed)) {
      gzip.write(feed(item("z", "Zipped.")));
    }
    host.answers("/feed", 200, packed.toByteArray(), "Content-Encoding", "gzip");
    follow("/feed", true);

    assertThat(polled(1).getInt("log[0].added")).isEqualTo(1);
  }

  @Test
  void an_error_page_is_no_feed_whatever_its_status() {
    host.answers(
        "/feed",
        200,
        "<!DOCTYPE html><html><body><h1>Sorry</h1><p>We are mending our site today.</p></body></html>"
            .getBytes(UTF_8),
        "Content-Type",
        "application/rss+xml");
    follow("/feed", true);

    JsonPath unread = polled(1);

    assertThat(unread.getString("log[0].outcome")).isEqualTo("unreadable");
    assertThat(unread.getString("reason")).contains("web page");
    assertThat(unread.getInt("failures")).isEqualTo(1);
    assertThat(unread.getInt("log[0].added")).isZero();
  }

  @Test
  void this_machine_is_not_asked_for_a_source_that_is_not_allowed_to() {
    host.answers("/feed", 200, feed(item("a", "One.")));
    follow("/feed", false);

    JsonPath refused = polled(1);

    assertThat(refused.getString("log[0].outcome")).isEqualTo("failed");
    assertThat(refused.getString("reason")).contains("private, loopback or link-local");
    assertThat(host.asked()).isEmpty();
  }

  @Test
  void a_paused_source_says_so_and_polling_is_for_admins() {
    host.answers("/feed", 200, feed(item("a", "One.")));
    follow("/feed", true);
    polled(1);

    as("feed-key").post("/api/sources/{s}/pause", source).then().statusCode(403);
    move("pause").then().statusCode(202);
    assertThat(polling().getString("state")).isEqualTo("paused");
    assertThat(polling().getString("reason")).contains("administrator");
    move("poll").then().statusCode(409);
    as("admin-key").post("/api/sources/nobody/poll").then().statusCode(404);
    as("feed-key")
        .get("/api/sources/nobody/polling")
        .then()
        .statusCode(404)
        .body("detail", containsString("nobody"));
  }

  @Test
  void a_source_that_loses_its_feed_is_polled_no_more_and_another_feed_starts_anew() {
    host.answers("/feed", 200, feed(item("a", "One.")));
    host.answers("/other", 200, feed(item("b", "Two.")));
    follow("/feed", true);
    polled(1);

    put("{\"name\":\"The Quay\",\"feed\":\"" + host.url("/other") + "\"}");
    await().until(() -> host.asked("/other") == 1);
    assertThat(polled(1).getInt("log.size()")).isEqualTo(1);

    put("{\"name\":\"The Quay\"}");
    as("feed-key").get("/api/sources/{s}/polling", source).then().statusCode(404);
    as("feed-key").get("/api/sources/{s}", source).then().statusCode(200);
  }

  private void put(String body) {
    as("admin-key")
        .contentType("application/json")
        .body(body)
        .put("/api/sources/{s}", source)
        .then()
        .statusCode(200);
  }

  @Test
  void of_two_replicas_one_polls_a_feed_and_a_host_is_asked_once_at_a_time() throws Exception {
    // Far in the future everything is due, and the service itself, which lives now, is out of it.
    Instant then = Instant.now().plus(Duration.ofDays(3_650));
    List<String> mine = new ArrayList<>();
    for (int i = 0; i < 6; i++) {
      mine.add(source + "-" + i);
      as("admin-key")
          .contentType("application/json")
          .body(
              "{\"id\":\"%s\",\"name\":\"N\",\"feed\":\"https://h%d-%s.invalid/feed\"}"
                  .formatted(mine.get(i), i / 2, source))
          .post("/api/sources")
          .then()
          .statusCode(201);
    }
    try (var threads = Executors.newFixedThreadPool(4)) {
      List<Callable<List<Due>>> draws = new ArrayList<>();
      for (int i = 0; i < 4; i++) {
        draws.add(() -> transactions.call(() -> polls.draw(100, then, Duration.ofMinutes(5))));
      }
      List<Due> drawn = new ArrayList<>();
      for (var done : threads.invokeAll(draws)) {
        drawn.addAll(done.get());
      }
      List<Due> ours = drawn.stream().filter(due -> mine.contains(due.source())).toList();
      assertThat(ours).hasSize(3);
      assertThat(ours.stream().map(Due::host).distinct()).hasSize(3);

      Due lost = ours.getFirst();
      Instant later = then.plus(Duration.ofMinutes(6));
      List<Due> again = transactions.call(() -> polls.draw(100, later, Duration.ofMinutes(5)));
      assertThat(again).anySatisfy(due -> assertThat(due.host()).isEqualTo(lost.host()));
      Due taken =
          again.stream().filter(due -> due.host().equals(lost.host())).findFirst().orElseThrow();
      assertThat(transactions.call(() -> polls.hold(taken))).isTrue();
      assertThat(transactions.call(() -> polls.hold(lost))).isFalse();
      again.forEach(due -> transactions.run(() -> polls.release(due, Instant.now())));
      drawn.forEach(due -> transactions.run(() -> polls.release(due, Instant.now())));
    } finally {
      mine.forEach(id -> as("admin-key").delete("/api/sources/{s}", id));
    }
  }
}
