package org.dragoman.ingest.it;

import static io.restassured.RestAssured.given;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.net.URI;
import java.net.URLDecoder;
import java.time.Clock;
import java.time.Duration;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.Map;
import java.util.UUID;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.dragoman.infrastructure.quarkus.RealInfrastructure;
import org.dragoman.ingest.fetch.Poster;
import org.dragoman.ingest.fetch.Subscriptions;
import org.dragoman.ingest.fetch.http.Host;
import org.dragoman.ingest.source.Sources;
import org.dragoman.ingest.websub.Subscriber;
import org.dragoman.ingest.websub.Subscription;
import org.dragoman.ingest.websub.SubscriptionStore;
import org.dragoman.ingest.websub.Topic;
import org.dragoman.ingest.websub.http.HttpHub;
import org.dragoman.outbox.Transactions;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A hub on a real host, the whole service and a real database. */
@QuarkusTest
@QuarkusTestResource(RealInfrastructure.class)
class WebSubIT {
  @Inject SubscriptionStore store;
  @Inject Subscriptions polling;
  @Inject Sources sources;
  @Inject Poster poster;
  @Inject Transactions transactions;
  @Inject Clock clock;
  @Inject EntityManager entities;

  private final Host host = new Host();
  private String source;

  @BeforeEach
  void aSourceWhoseFeedNamesAHub() {
    source = "w-" + UUID.randomUUID().toString().substring(0, 8);
    host.answers("/feed", 200, feed("first"), "Content-Type", "application/rss+xml");
    given()
        .header("Authorization", "Bearer admin-key")
        .contentType("application/json")
        .body(
            "{\"id\":\"%s\",\"name\":\"The Quay\",\"language\":\"en\",\"feed\":\"%s\",\"policy\":{\"privateNetwork\":true}}"
                .formatted(source, host.url("/feed")))
        .post("/api/sources")
        .then()
        .statusCode(201);
    await()
        .atMost(Duration.ofSeconds(20))
        .until(() ->
            transactions.call(
                () -> polling.find(source).filter(p -> !p.hints().hubs().isEmpty()).isPresent()));
  }

  @AfterEach
  void close() {
    given().header("Authorization", "Bearer admin-key").delete("/api/sources/{s}", source);
    transactions.run(() -> store.remove(source));
    host.close();
  }

  private byte[] feed(String... ids) {
    StringBuilder items = new StringBuilder();
    for (String id : ids) {
      items.append(
          "<item><guid>%s</guid><title>Title %s</title><description>Text.</description></item>"
              .formatted(id, id));
    }
    return """
    <rss version="2.0" xmlns:a="http://www.w3.org/2005/Atom"><channel><title>T</title>
    <a:link rel="hub" href="%s"/><a:link rel="self" href="%s"/>%s</channel></rss>
    """
        .formatted(host.url("/hub"), host.url("/feed"), items)
        .getBytes(UTF_8);
  }

  private Subscriber subscriber() {
    URI service = URI.create("http://127.0.0.1:" + RestAssured.port);
    return new Subscriber(
        store,
        polling,
        sources,
        new HttpHub(poster, service),
        () -> UUID.randomUUID().toString(),
        (job, every) -> true,
        Duration.ZERO,
        transactions,
        clock);
  }

  private Subscription standing() {
    return transactions.call(() -> store.find(source)).orElseThrow();
  }

  @Test
  void a_feed_is_subscribed_to_verified_and_polled_when_its_hub_says_so() {
    Map<String, String> asked = new HashMap<>();
    host.on(
        "/hub",
        exchange -> {
          asked.putAll(form(new String(exchange.getRequestBody().readAllBytes(), UTF_8)));
          exchange.sendResponseHeaders(202, -1);
        });

    subscriber().run();

    assertThat(asked)
        .containsEntry("hub.mode", "subscribe")
        .containsEntry("hub.topic", host.url("/feed").toString())
        .doesNotContainKey("hub.secret");
    String callback = asked.get("hub.callback");
    Response verified =
        given()
            .queryParam("hub.mode", "subscribe")
            .queryParam("hub.topic", asked.get("hub.topic"))
            .queryParam("hub.challenge", "<b>echo</b>")
            .queryParam("hub.lease_seconds", "864000")
            .get(callback);
    assertThat(verified.statusCode()).isEqualTo(200);
    assertThat(verified.asString()).isEqualTo("<b>echo</b>");
    assertThat(verified.contentType()).startsWith("text/plain");
    assertThat(standing().isLive(clock.instant())).isTrue();

    host.answers("/feed", 200, feed("first", "second"), "Content-Type", "application/rss+xml");
    assertThat(
            given().contentType("application/rss+xml").body("<rss/>").post(callback).statusCode())
        .isEqualTo(202);
    await()
        .atMost(Duration.ofSeconds(20))
        .until(() -> transactions.call(() -> polling.log(source, 10)).size() >= 2);
  }

  @Test
  void signed_content_is_captured_and_forged_content_is_not() throws Exception {
    Topic overTls = new Topic(host.url("/feed").toString(), "https://hub.example/");
    Subscription active =
        Subscription.wanted(source, overTls, "token-" + source, "secret", clock.instant())
            .asked(clock.instant())
            .verified(Duration.ofDays(1), clock.instant());
    transactions.run(() -> store.save(active));
    byte[] content = feed("pushed");

    bring(active.token(), content, "sha256=" + "0".repeat(64));
    assertThat(lastWay()).isEqualTo("polled");
    assertThat(bring(active.token(), content, "sha256=" + hmac(content, "secret"))).isEqualTo(202);
    assertThat(lastWay()).isEqualTo("pushed");

    Response again =
        given()
            .header("Authorization", "Bearer feed-key")
            .contentType("application/rss+xml")
            .body(content)
            .post("/api/sources/{s}/articles", source);
    assertThat(again.jsonPath().getString("articles[0].outcome")).isEqualTo("unchanged");
    assertThat(bring("nobody-has-this", content, null)).isEqualTo(410);
  }

  private String lastWay() {
    return (String)
        transactions.call(() ->
            entities
                .createNativeQuery(
                    "select way from receipt where source_id = :s order by received_at desc limit 1")
                .setParameter("s", source)
                .getSingleResult());
  }

  private static int bring(String token, byte[] content, String signature) {
    var request = given().contentType("application/rss+xml").body(content);
    return (signature == null ? request : request.header("X-Hub-Signature", signature))
        .post("/websub/{t}", token)
        .statusCode();
  }

  private static Map<String, String> form(String body) {
    Map<String, String> fields = new HashMap<>();
    for (String field : body.split("&")) {
      int equals = field.indexOf('=');
      fields.put(
          URLDecoder.decode(field.substring(0, equals), UTF_8),
          URLDecoder.decode(field.substring(equals + 1), UTF_8));
    }
    return fields;
  }

  private static String hmac(byte[] body, String secret) throws Exception {
    Mac mac = Mac.getInstance("HmacSHA256");
    mac.init(new SecretKeySpec(secret.getBytes(UTF_8), "HmacSHA256"));
    return HexFormat.of().formatHex(mac.doFinal(body));
  }
}
