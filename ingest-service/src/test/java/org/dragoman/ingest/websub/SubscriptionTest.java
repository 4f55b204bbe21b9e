package org.dragoman.ingest.websub;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.dragoman.ingest.format.FeedHints;
import org.junit.jupiter.api.Test;

class SubscriptionTest {
  private static final Instant NOON = Instant.parse("2026-05-01T12:00:00Z");
  private static final Topic TOPIC = new Topic("https://quay.example/feed", "https://hub.example/");

  private final Subscription wanted = Subscription.wanted("quay", TOPIC, "token", "secret", NOON);

  @Test
  void itIsLiveFromItsVerificationToTheEndOfItsLease() {
    Subscription active = wanted.asked(NOON).verified(Duration.ofDays(8), NOON);

    assertThat(wanted.asked(NOON).isLive(NOON)).isFalse();
    assertThat(active.isLive(NOON)).isTrue();
    assertThat(active.isLive(NOON.plus(Duration.ofDays(8)))).isFalse();
  }

  @Test
  void itIsRenewedWithAQuarterOfTheLeaseToGoAndLiveMeanwhile() {
    Subscription active = wanted.asked(NOON).verified(Duration.ofDays(8), NOON);
    Instant renewal = NOON.plus(Duration.ofDays(6));

    assertThat(active.nextAt()).isEqualTo(renewal);
    assertThat(active.asked(renewal).isLive(renewal)).isTrue();
    assertThat(active.failed("away", renewal).isLive(renewal)).isTrue();
  }

  @Test
  void anAbsurdLeaseIsHeldWithinBounds() {
    assertThat(wanted.verified(Duration.ZERO, NOON).expiresAt())
        .isEqualTo(NOON.plus(Subscription.SHORTEST_LEASE));
    assertThat(wanted.verified(Duration.ofDays(9999), NOON).expiresAt())
        .isEqualTo(NOON.plus(Subscription.LONGEST_LEASE));
  }

  @Test
  void aHubThatFailsIsAskedLessAndLessButNeverForgotten() {
    Subscription once = wanted.failed("500", NOON);
    Subscription often = once;
    for (int i = 0; i < 50; i++) {
      often = often.failed("500", NOON);
    }

    assertThat(once.nextAt()).isEqualTo(NOON.plus(Duration.ofMinutes(5)));
    assertThat(often.nextAt()).isEqualTo(NOON.plus(Duration.ofHours(12)));
    assertThat(often.state()).isEqualTo(State.WANTED);
  }

  @Test
  void aHubThatNeverVerifiesIsAskedLessAndLess() {
    Subscription twice = wanted.asked(NOON).asked(NOON);

    assertThat(wanted.asked(NOON).nextAt()).isEqualTo(NOON.plus(Subscription.PATIENCE));
    assertThat(twice.nextAt()).isAfter(NOON.plus(Subscription.PATIENCE));
    assertThat(twice.reason()).contains("never verified");
  }

  @Test
  void anExpiredOneIsWantedAgain() {
    Subscription active = wanted.asked(NOON).verified(Duration.ofDays(1), NOON);
    Instant late = NOON.plus(Duration.ofDays(2));

    assertThat(active.failed("away", late).state()).isEqualTo(State.WANTED);
    assertThat(active.asked(late).state()).isEqualTo(State.ASKED);
  }

  @Test
  void aFarewellIsNotSaidForEver() {
    Subscription leaving = wanted.leaving(NOON);

    assertThat(leaving.isOver()).isFalse();
    assertThat(leaving.failed("a", NOON).failed("b", NOON).failed("c", NOON).isOver()).isTrue();
  }

  @Test
  void aFeedOffersATopicByItsOwnNameAndAHubOnTheWeb() {
    assertThat(
            Topic.offeredBy(
                hints("https://quay.example/feed", "mailto:x@y", "https://hub.example/")))
        .contains(TOPIC);
    assertThat(Topic.offeredBy(hints(null, "https://hub.example/"))).isEqualTo(Optional.empty());
    assertThat(Topic.offeredBy(hints("https://quay.example/feed"))).isEmpty();
    assertThat(Topic.offeredBy(hints("https://quay.example/feed", "not a url"))).isEmpty();
  }

  private static FeedHints hints(String self, String... hubs) {
    return new FeedHints(self, List.of(hubs), null, null, Set.of(), Set.of());
  }
}
