package org.dragoman.publish.delivery;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.dragoman.publish.delivery.PublishedStory.as;
import static org.dragoman.publish.delivery.PublishedStory.move;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.path.json.JsonPath;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.dragoman.events.EventCodec;
import org.dragoman.infrastructure.quarkus.RealInfrastructure;
import org.dragoman.publish.channel.http.Receiver;
import org.dragoman.publish.channel.webhook.Signatures;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.Test;

/** From the button to a partner's server, over HTTP. */
@QuarkusTest
@QuarkusTestResource(RealInfrastructure.class)
class WebhookIT {
  private static final String SECRET = "whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw";

  @Inject EventCodec codec;

  @ConfigProperty(name = "kafka.bootstrap.servers")
  String broker;

  @Test
  void a_partner_gets_text_correction_and_retraction_signed_and_in_order() {
    try (Receiver partner = new Receiver()) {
      String id = "hook-" + UUID.randomUUID().toString().substring(0, 8);
      add(id, Map.of("url", "ftp://partner.example"), 422);
      add(id, Map.of("url", partner.url("/news")), 201);

      String story = PublishedStory.drafted(broker, codec);
      move(story, "publish", "{}");
      awaits(partner, story, 1);
      move(story, "correct", "{\"note\": \"The hour was wrong.\"}");
      awaits(partner, story, 2);
      move(story, "retract", "{\"reason\": \"It was invented.\"}");
      awaits(partner, story, 3);

      List<Receiver.Got> got = of(partner, story);
      assertThat(got)
          .extracting(one -> json(one).getString("version"))
          .containsExactly("1", "2", "3");
      assertThat(got)
          .extracting(one -> json(one).getString("pubStatus"))
          .containsExactly("usable", "usable", "canceled");
      assertThat(got).extracting(one -> one.header("webhook-id")).doesNotHaveDuplicates();
      assertThat(got).allSatisfy(WebhookIT::isSigned);
      as("admin").delete("/api/destinations/" + id).then().statusCode(200);
    }
  }

  private static void isSigned(Receiver.Got got) {
    Instant at = Instant.ofEpochSecond(Long.parseLong(got.header("webhook-timestamp")));
    assertThat(got.header("webhook-signature"))
        .isEqualTo(Signatures.sign(List.of(SECRET), got.header("webhook-id"), at, got.body()));
    assertThat(Duration.between(at, Instant.now())).isLessThan(Duration.ofMinutes(5));
  }

  private static void awaits(Receiver partner, String story, int deliveries) {
    await().atMost(Duration.ofSeconds(40)).until(() -> of(partner, story).size() == deliveries);
  }

  /** Other tests publish, too. */
  private static List<Receiver.Got> of(Receiver partner, String story) {
    return partner.got().stream().filter(got -> got.body().contains(story)).toList();
  }

  private static JsonPath json(Receiver.Got got) {
    return JsonPath.from(got.body());
  }

  private static void add(String id, Map<String, String> settings, int status) {
    as("admin")
        .contentType(ContentType.JSON)
        .body(
            Map.of(
                "id", id, "channel", "webhook", "settings", settings, "secrets", List.of(SECRET)))
        .post("/api/destinations")
        .then()
        .statusCode(status);
  }
}
