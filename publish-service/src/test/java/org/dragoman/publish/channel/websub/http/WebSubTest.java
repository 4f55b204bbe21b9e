package org.dragoman.publish.channel.websub.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import org.dragoman.publish.Samples;
import org.dragoman.publish.channel.Answer;
import org.dragoman.publish.channel.Consignment;
import org.dragoman.publish.channel.Consignments;
import org.dragoman.publish.channel.Destination;
import org.dragoman.publish.channel.http.Receiver;
import org.dragoman.publish.syndication.Stock;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class WebSubTest {
  private final Receiver hub = new Receiver();
  private final WebSub websub =
      new WebSub(
          Stock.LANTERN,
          hub.partner(),
          Duration.ofSeconds(10),
          false,
          Clock.fixed(Samples.THEN, ZoneOffset.UTC));

  @AfterEach
  void close() {
    hub.close();
  }

  @Test
  void a_hub_is_told_every_feed_the_story_stands_in() {
    assertThat(send(Consignments.published(to(hub.url("/publish")))))
        .isEqualTo(new Answer.Acknowledged("HTTP 204", null));

    Receiver.Got got = hub.got().getFirst();
    assertThat(got.method()).isEqualTo("POST");
    assertThat(got.header("Content-Type")).isEqualTo("application/x-www-form-urlencoded");
    assertThat(fields(got.body()).getFirst()).isEqualTo("hub.mode=publish");
    assertThat(fields(got.body()))
        .hasSize(13)
        .contains(
            "hub.url=https://lantern.example/feed.rss",
            "hub.url=https://lantern.example/feed.json",
            "hub.url=https://lantern.example/en/feed.atom",
            "hub.url=https://lantern.example/outlets/delta-courier/feed.atom",
            "hub.url=https://lantern.example/keywords/harbour/feed.rss");
  }

  @Test
  void of_a_retraction_the_feed_of_retractions_is_told_too() {
    send(Consignments.retracted(to(hub.url("/"))));
    assertThat(fields(hub.got().getFirst().body()))
        .contains("hub.url=https://lantern.example/retractions.atom");
  }

  @Test
  void a_hub_that_is_busy_is_waited_for() {
    hub.answers(503, Map.of("Retry-After", "5"), "");
    assertThat(send(Consignments.published(to(hub.url("/")))))
        .isEqualTo(new Answer.Postponed("HTTP 503", Duration.ofSeconds(5)));
  }

  @Test
  void faults_are_told() {
    assertThat(websub.faults(to("hub"))).hasSize(1);
    assertThat(websub.faults(to(hub.url("/")))).isEmpty();
  }

  private static List<String> fields(String form) {
    return List.of(URLDecoder.decode(form, StandardCharsets.UTF_8).split("&"));
  }

  private Answer send(Consignment consignment) {
    return websub.send(consignment, websub.write(consignment));
  }

  private static Destination to(String url) {
    return Consignments.destination("websub", Map.of("url", url), List.of());
  }
}
