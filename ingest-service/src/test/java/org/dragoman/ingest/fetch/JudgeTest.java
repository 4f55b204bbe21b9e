package org.dragoman.ingest.fetch;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.dragoman.ingest.fetch.Judge.Good;
import org.dragoman.ingest.fetch.Judge.Poll;
import org.dragoman.ingest.fetch.Visit.Counts;
import org.dragoman.ingest.fetch.Visit.Outcome;
import org.dragoman.ingest.format.FeedHints;
import org.junit.jupiter.api.Test;

class JudgeTest {
  private static final Instant NOW = Instant.parse("2026-05-01T08:00:00Z");
  private static final String FEED = "https://quay.example/feed";
  private static final String MOVED = "https://quay.example/news.xml";

  private final Judge judge =
      new Judge(
          new Schedule(
              new Schedule.Settings(
                  Duration.ofMinutes(5),
                  Duration.ofHours(6),
                  Duration.ofMinutes(15),
                  Duration.ofDays(30)),
              () -> 0.5),
          Duration.ofSeconds(1));

  private static Poll poll(String address, int failures, boolean first) {
    Due due =
        new Due(
            "quay",
            FEED,
            address,
            UUID.randomUUID(),
            Conditions.NONE,
            null,
            null,
            new Rhythm(NOW.minus(Duration.ofDays(1)), List.of()),
            FeedHints.NONE,
            failures,
            failures == 0 ? null : NOW.minusSeconds(600),
            failures == 0 ? null : "It failed.",
            first,
            null);
    return new Poll(due, null, NOW.minusSeconds(1), NOW);
  }

  private static Good good(String asked, Trail.Hop... hops) {
    Answer answer = new Answer(new Trail(URI.create(asked), List.of(hops)), 200, Map.of(), 10);
    return new Good(Outcome.CHANGED, answer, new Counts(1, 0, 0, 0), FeedHints.NONE, null, null);
  }

  @Test
  void a_feed_that_is_well_again_has_nothing_held_against_it() {
    Verdict verdict = judge.good(poll(FEED, 4, false), good(FEED));

    assertThat(verdict.failures()).isZero();
    assertThat(verdict.failingSince()).isNull();
    assertThat(verdict.reason()).isNull();
  }

  @Test
  void what_a_feed_held_when_it_was_first_read_says_nothing_of_its_rhythm() {
    assertThat(judge.good(poll(FEED, 0, true), good(FEED)).rhythm().changes()).isEmpty();
    assertThat(judge.good(poll(FEED, 0, false), good(FEED)).rhythm().changes())
        .containsExactly(NOW);
  }

  @Test
  void a_move_for_good_is_remembered_and_told() {
    Verdict verdict =
        judge.good(poll(FEED, 0, false), good(FEED, new Trail.Hop(301, URI.create(MOVED))));

    assertThat(verdict.address()).isEqualTo(MOVED);
    assertThat(verdict.visit().reason()).contains(MOVED);
  }

  @Test
  void a_move_that_gives_up_tls_is_followed_and_not_remembered() {
    Verdict verdict =
        judge.good(
            poll(FEED, 0, false),
            good(FEED, new Trail.Hop(301, URI.create("http://quay.example/feed"))));

    assertThat(verdict.address()).isEqualTo(FEED);
    assertThat(verdict.visit().reason()).contains("from https to http");
  }

  @Test
  void after_three_failures_where_it_had_moved_to_the_feed_is_asked_again() {
    assertThat(bad(1).address()).isEqualTo(MOVED);
    assertThat(bad(2).address()).isEqualTo(FEED);
  }

  private Verdict bad(int failuresBefore) {
    return judge.bad(poll(MOVED, failuresBefore, false), Outcome.FAILED, false, "It failed.", null);
  }

  @Test
  void failures_are_counted_from_the_first_of_them() {
    assertThat(bad(0).failingSince()).isEqualTo(NOW.minusSeconds(1));
    assertThat(bad(5).failingSince()).isEqualTo(NOW.minusSeconds(600));
    assertThat(bad(5).failures()).isEqualTo(6);
  }
}
