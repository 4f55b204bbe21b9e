package org.dragoman.ingest.desk;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.dragoman.ingest.fetch.PollState;
import org.dragoman.ingest.fetch.Polling;
import org.dragoman.ingest.format.FeedHints;
import org.dragoman.ingest.quiet.Health;
import org.junit.jupiter.api.Test;

class StandingTest {
  private static final Instant NOW = Instant.parse("2026-05-01T09:00:00Z");

  private static Standing of(PollState state, String reason, Instant lastAt, int failures) {
    return Standing.of(
        Optional.of(
            new Polling(
                "quay",
                "https://quay.example/feed",
                "https://quay.example/feed",
                state,
                reason,
                NOW,
                lastAt,
                null,
                null,
                failures > 0 ? NOW.minus(Duration.ofHours(5)) : null,
                failures,
                Duration.ofMinutes(15),
                FeedHints.NONE)),
        Optional.empty(),
        NOW);
  }

  @Test
  void a_source_without_a_feed_is_sent_to_us() {
    assertThat(Standing.of(Optional.empty(), Optional.empty(), NOW).word())
        .isEqualTo(Standing.Word.POSTED);
  }

  @Test
  void a_feed_is_new_until_it_was_polled_and_then_active() {
    assertThat(of(PollState.ACTIVE, null, null, 0).word()).isEqualTo(Standing.Word.NEW);
    assertThat(of(PollState.ACTIVE, null, NOW, 0)).isEqualTo(Standing.of(Standing.Word.ACTIVE));
  }

  @Test
  void what_fails_says_why_since_when_and_that_it_is_tried_again() {
    assertThat(of(PollState.ACTIVE, "There is no such host.", NOW, 3))
        .isEqualTo(
            new Standing(
                Standing.Word.FAILING,
                "There is no such host.",
                "It failed 3 times in a row, first 5 h ago; it is tried again by itself."));
  }

  @Test
  void a_source_that_is_well_and_quiet_says_since_when() {
    Health quiet =
        new Health(
            Health.State.QUIET,
            NOW,
            NOW.minus(Duration.ofDays(4)),
            NOW.minus(Duration.ofHours(10)));

    assertThat(Standing.of(Optional.empty(), Optional.of(quiet), NOW).trouble())
        .isEqualTo("Its last article came 4 days ago; by its habit another was due 10 h ago.");
  }

  @Test
  void what_is_paused_or_gone_says_what_to_do() {
    assertThat(of(PollState.PAUSED, "Paused by mira.", NOW, 0).advice()).contains("resumed");
    assertThat(of(PollState.GONE, null, NOW, 0).trouble()).contains("410");
  }
}
