package org.dragoman.publish.channel.webhook.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.dragoman.publish.channel.Answer;
import org.dragoman.publish.channel.Consignment;
import org.dragoman.publish.channel.Consignments;
import org.dragoman.publish.channel.Destination;
import org.dragoman.publish.channel.Payload;
import org.dragoman.publish.channel.http.Receiver;
import org.dragoman.publish.channel.webhook.Signatures;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WebhookTest {
  private static final Instant NOW = Instant.parse("2026-05-01T10:00:00Z");
  private static final String SECRET = "whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw";
  private static final String OLDER = "whsec_" + "QUJD".repeat(8);

  private final Receiver receiver = new Receiver();
  private final Webhook webhook = webhook(Duration.ofSeconds(10));

  @AfterEach
  void close() {
    receiver.close();
  }

  @Test
  void a_version_is_posted_as_it_was_written_and_signed_by_every_key() {
    Consignment story = Consignments.published(to("/in?from=us"));
    Payload payload = webhook.write(story);

    Answer answer = webhook.send(story, payload);

    assertThat(answer).isEqualTo(new Answer.Acknowledged("HTTP 204", null));
    Receiver.Got got = receiver.got().getFirst();
    assertThat(got.method()).isEqualTo("POST");
    assertThat(got.target()).isEqualTo("/in?from=us");
    assertThat(got.body()).isEqualTo(payload.content()).contains("\"pubStatus\":\"usable\"");
    assertThat(got.header("Content-Type")).isEqualTo("application/json");
    assertThat(got.header("User-Agent")).isEqualTo("Dragoman (+https://lantern.example/)");
    assertThat(got.header("webhook-id")).isEqualTo(story.id());
    assertThat(got.header("webhook-timestamp")).isEqualTo("1777629600");
    assertThat(got.header("webhook-signature"))
        .isEqualTo(Signatures.sign(List.of(SECRET, OLDER), story.id(), NOW, got.body()))
        .contains(" v1,");
  }

  @Test
  void the_same_consignment_is_always_the_same_bytes() {
    for (String format : List.of("ninjs", "newsml", "nitf", "atom")) {
      Destination to = with(Map.of("url", receiver.url("/"), "format", format), List.of(SECRET));
      for (Consignment each :
          List.of(
              Consignments.published(to), Consignments.corrected(to), Consignments.retracted(to))) {
        assertThat(webhook(Duration.ofSeconds(1)).write(each)).isEqualTo(webhook.write(each));
      }
    }
  }

  @Test
  void nobody_is_followed_elsewhere() {
    receiver.answers(307, Map.of("Location", receiver.url("/other")), "");
    Answer answer = send();
    assertThat(answer).isInstanceOf(Answer.Refused.class);
    assertThat(answer.said()).contains(receiver.url("/other"));
    assertThat(receiver.got()).hasSize(1);
  }

  @Test
  void a_receiver_that_asks_for_time_gets_it() {
    receiver.answers(429, Map.of("Retry-After", "30"), "slower");
    assertThat(send()).isEqualTo(new Answer.Postponed("HTTP 429: slower", Duration.ofSeconds(30)));
  }

  @Test
  void one_that_says_nothing_is_left_after_a_while() {
    receiver.hangs();
    assertThat(send(webhook(Duration.ofMillis(200))))
        .isEqualTo(new Answer.Postponed("No whole answer in time.", null));
  }

  @Test
  void one_that_never_ends_its_answer_too() {
    receiver.trickles();
    assertThat(send(webhook(Duration.ofMillis(200))))
        .isEqualTo(new Answer.Postponed("No whole answer in time.", null));
  }

  @Test
  void of_one_that_talks_for_ever_the_beginning_is_enough() {
    receiver.floods();
    assertThat(send()).isInstanceOf(Answer.Acknowledged.class);
  }

  @Test
  void one_that_is_away_is_waited_for() {
    receiver.leaves();
    assertThat(send())
        .isEqualTo(new Answer.Postponed("No connection: nothing answers at this address.", null));
  }

  @Test
  void a_receiver_that_sends_the_secret_back_does_not_get_it_told() {
    receiver.answers(400, Map.of(), "bad secret " + SECRET);
    assertThat(send().said()).contains("bad secret (secret)").doesNotContain(SECRET);
  }

  @ParameterizedTest
  @CsvSource({
    "https://partner.example/in, https://partner.example/in, true",
    "https://partner.example, https://PARTNER.example:443/, true",
    "https://partner.example/a/../in, https://partner.example/in, true",
    "https://partner.example/in, https://partner.example/out, false",
    "https://partner.example/in, https://partner.example/in?from=quay, false",
    "https://partner.example/in, https://partner.example:8443/in, false",
    "https://partner.example/in, https://partner.example/IN, false"
  })
  void no_two_share_an_address(String one, String other, boolean same) {
    assertThat(
            webhook.clash(
                with(Map.of("url", one), List.of(SECRET)),
                with(Map.of("url", other), List.of(SECRET))))
        .isEqualTo(
            same
                ? Optional.of(
                    "url is that of partner: its receiver would get stories twice, and in no"
                        + " order. Ask the partner for another, e.g. with ?from=partner behind"
                        + " it.")
                : Optional.empty());
  }

  @ParameterizedTest
  @CsvSource({
    "ftp://partner.example/, no address",
    "partner.example, no address",
    "https://a b, no address",
    "http://partner.example/, begins with http",
    "https://me:pass@partner.example/, Take them out",
    "https://partner.example/#top, fragment"
  })
  void an_address_that_cannot_work_is_told_before_anything_is_sent(String url, String fault) {
    assertThat(webhook.faults(with(Map.of("url", url), List.of(SECRET))))
        .singleElement()
        .asString()
        .contains(fault);
  }

  @Test
  void so_is_all_else_that_is_wrong() {
    assertThat(webhook.faults(with(Map.of("format", "pdf", "ulr", "x"), List.of())))
        .hasSize(4)
        .anyMatch(fault -> fault.contains("ulr is no setting"))
        .anyMatch(fault -> fault.contains("url is missing"))
        .anyMatch(fault -> fault.contains("ninjs, newsml, nitf, atom, not pdf"))
        .anyMatch(fault -> fault.contains("secret is missing"));
    assertThat(webhook.faults(to("/"))).isEmpty();
  }

  private Answer send() {
    return send(webhook);
  }

  private Answer send(Webhook by) {
    Consignment story = Consignments.published(to("/in"));
    return by.send(story, by.write(story));
  }

  private Webhook webhook(Duration time) {
    return new Webhook(
        Consignments.writer(), receiver.partner(), time, false, Clock.fixed(NOW, ZoneOffset.UTC));
  }

  private Destination to(String path) {
    return with(Map.of("url", receiver.url(path)), List.of(SECRET, OLDER));
  }

  private static Destination with(Map<String, String> settings, List<String> secrets) {
    return Consignments.destination("webhook", settings, secrets);
  }
}
