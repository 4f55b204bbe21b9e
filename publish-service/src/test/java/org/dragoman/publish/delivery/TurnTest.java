package org.dragoman.publish.delivery;

import static org.assertj.core.api.Assertions.assertThat;
import static org.dragoman.publish.delivery.PlanTest.row;

import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.stream.Stream;
import org.dragoman.publish.channel.Answer;
import org.dragoman.publish.channel.Destination.Policy;
import org.junit.jupiter.api.Test;

class TurnTest {
  private static final Instant NOW = Instant.parse("2026-05-01T10:00:00Z");
  private static final Backoff BACKOFF = new Backoff(Duration.ofSeconds(10), Duration.ofMinutes(1));
  private static final Answer BUSY = new Answer.Postponed("503", null);
  private static final Answer NO = new Answer.Refused("400");

  private final Delivery sent = row(1, 2, null, new State.Leased(NOW, new UUID(0, 1)));
  private final Delivery correction = row(2, 0, null, new State.Due(NOW));
  private final Delivery retraction = row(2, 0, "Invented.", new State.Due(NOW));

  @Test
  void what_is_acknowledged_is_settled_whatever_came_after_it() {
    assertThat(after(new Answer.Acknowledged("201", "post 7"), Policy.LATEST, correction))
        .isEqualTo(new State.Acknowledged(NOW, "post 7"));
  }

  @Test
  void what_is_postponed_is_tried_again_after_a_share_of_a_growing_pause() {
    assertThat(after(BUSY, Policy.EVERY)).isEqualTo(new State.Due(NOW.plusSeconds(10)));
  }

  @Test
  void what_is_postponed_is_not_tried_again_where_only_the_latest_counts() {
    assertThat(after(BUSY, Policy.LATEST, correction)).isEqualTo(new State.Overtaken(NOW, 2));
    assertThat(after(BUSY, Policy.EVERY, correction)).isInstanceOf(State.Due.class);
  }

  @Test
  void nothing_is_tried_again_of_a_story_that_was_taken_back() {
    assertThat(after(BUSY, Policy.EVERY, retraction)).isEqualTo(new State.Overtaken(NOW, 2));
    assertThat(Turn.overtakenBy(sent, List.of(sent, retraction), Policy.EVERY)).contains(2);
  }

  @Test
  void what_is_refused_waits_for_a_person_or_makes_way_for_a_newer_version() {
    assertThat(after(NO, Policy.EVERY)).isEqualTo(new State.Parked(NOW));
    assertThat(after(NO, Policy.EVERY, correction)).isEqualTo(new State.Overtaken(NOW, 2));
  }

  @Test
  void pauses_double_up_to_a_bound() {
    assertThat(BACKOFF.pause(1, null, 0.5)).isEqualTo(Duration.ofSeconds(5));
    assertThat(BACKOFF.pause(3, null, 0.5)).isEqualTo(Duration.ofSeconds(20));
    assertThat(BACKOFF.pause(60, null, 0.5)).isEqualTo(Duration.ofSeconds(30));
    assertThat(BACKOFF.pause(1, null, 0)).isPositive();
  }

  @Test
  void a_receiver_is_left_alone_as_long_as_it_asks_but_not_for_ever() {
    assertThat(BACKOFF.pause(1, Duration.ofHours(2), 0.5))
        .isEqualTo(Duration.ofHours(2).plusSeconds(5));
    assertThat(BACKOFF.pause(1, Duration.ofDays(400), 0)).isEqualTo(Backoff.LONGEST_ASKED);
  }

  @Test
  void every_state_has_a_word_that_can_be_asked_for() {
    assertThat(
            Arrays.stream(State.class.getPermittedSubclasses())
                .map(state -> state.getSimpleName().toLowerCase(Locale.ROOT)))
        .containsExactlyInAnyOrderElementsOf(State.WORDS);
  }

  @Test
  void who_asks_to_be_left_alone_is_with_every_story() {
    assertThat(Turn.restUntil(new Answer.Postponed("429", Duration.ofMinutes(1)), NOW))
        .contains(NOW.plusSeconds(60));
    assertThat(Turn.restUntil(new Answer.Postponed("503", Duration.ofDays(400)), NOW))
        .contains(NOW.plus(Backoff.LONGEST_ASKED));
    assertThat(Turn.restUntil(new Answer.Postponed("503", Duration.ZERO), NOW)).isEmpty();
    assertThat(Turn.restUntil(BUSY, NOW)).isEmpty();
    assertThat(Turn.restUntil(NO, NOW)).isEmpty();
  }

  @Test
  void what_is_missing_again_and_again_waits_ever_longer_though_it_was_never_tried() {
    assertThat(pauseAfterMisses(1)).isEqualTo(Duration.ofSeconds(5));
    assertThat(pauseAfterMisses(3)).isEqualTo(Duration.ofSeconds(20));
  }

  private static Duration pauseAfterMisses(int misses) {
    Delivery missing =
        new Delivery(1, "a1-en", 1, "partner", "Ferry", NOW, null, 0, misses, new State.Due(NOW));
    State next = Turn.after(BUSY, missing, List.of(missing), Policy.EVERY, BACKOFF, NOW, 0.5);
    return Duration.between(NOW, ((State.Due) next).from());
  }

  @Test
  void a_destination_that_takes_nothing_is_asked_one_story_at_a_time_and_ever_more_rarely() {
    Rest rest = new Rest(4);
    for (int i = 1; i < Rest.PATIENCE; i++) {
      rest.heard(BUSY, NOW, 0);
    }
    assertThat(rest.allowed(NOW)).isEqualTo(4);
    rest.heard(BUSY, NOW, 0);
    assertThat(rest.allowed(NOW)).isZero();
    assertThat(rest.until(NOW)).contains(NOW.plusMillis(500));
    assertThat(rest.allowed(NOW.plusMillis(500))).isEqualTo(1);
    rest.heard(BUSY, NOW, 0);
    assertThat(rest.until(NOW)).contains(NOW.plusSeconds(1));
    rest.heard(new Answer.Acknowledged("200", null), NOW, 0);
    assertThat(rest.allowed(NOW)).isEqualTo(4);
  }

  private State after(Answer answer, Policy policy, Delivery... newer) {
    return Turn.after(
        answer,
        sent,
        Stream.concat(Stream.of(sent), Arrays.stream(newer)).toList(),
        policy,
        BACKOFF,
        NOW,
        0.5);
  }
}
