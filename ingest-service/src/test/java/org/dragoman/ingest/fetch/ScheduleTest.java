package org.dragoman.ingest.fetch;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.dragoman.ingest.fetch.Schedule.Next;
import org.dragoman.ingest.fetch.Schedule.Result;
import org.dragoman.ingest.format.FeedHints;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ScheduleTest {
  /** A Friday. */
  private static final Instant NOW = Instant.parse("2026-05-01T08:00:00Z");

  private static final Duration MIN = Duration.ofMinutes(5);
  private static final Duration MAX = Duration.ofHours(6);
  private static final Rhythm UNKNOWN = new Rhythm(NOW, List.of());
  private static final Result GOOD = new Result.Good(FeedHints.NONE, Duration.ZERO);

  private final Schedule schedule = schedule(0);

  private static Schedule schedule(double random) {
    return new Schedule(
        new Schedule.Settings(MIN, MAX, Duration.ofMinutes(15), Duration.ofDays(30)), () -> random);
  }

  private static FeedHints hints(Duration interval, Set<Integer> hours, Set<DayOfWeek> days) {
    return new FeedHints(null, List.of(), null, interval, hours, days);
  }

  private Duration after(Result result, Rhythm rhythm) {
    Next next = schedule.next(result, rhythm, null, NOW);
    assertThat(next.state()).isEqualTo(PollState.ACTIVE);
    return Duration.between(NOW, next.at());
  }

  private static Rhythm every(Duration gap, int changes, Duration silent) {
    List<Instant> at = new ArrayList<>();
    for (int i = 0; i < changes; i++) {
      at.add(NOW.minus(silent).minus(gap.multipliedBy(i)));
    }
    return new Rhythm(NOW.minus(silent).minus(gap.multipliedBy(changes)), at);
  }

  @Test
  void a_feed_nothing_is_known_of_is_polled_at_the_first_interval() {
    assertThat(after(GOOD, UNKNOWN)).isEqualTo(Duration.ofMinutes(15));
  }

  @Test
  void a_feed_is_polled_twice_as_often_as_it_changes() {
    assertThat(after(GOOD, every(Duration.ofHours(1), 10, Duration.ZERO)))
        .isEqualTo(Duration.ofMinutes(30));
    assertThat(after(GOOD, every(Duration.ofHours(4), 30, Duration.ZERO)))
        .isEqualTo(Duration.ofHours(2));
  }

  @Test
  void no_feed_is_polled_more_often_or_more_rarely_than_is_set() {
    assertThat(after(GOOD, every(Duration.ofMinutes(1), 30, Duration.ZERO))).isEqualTo(MIN);
    assertThat(after(GOOD, every(Duration.ofDays(40), 5, Duration.ZERO))).isEqualTo(MAX);
  }

  @Test
  void a_feed_that_falls_silent_is_polled_more_and_more_rarely_and_wakes_at_once() {
    Duration evening = after(GOOD, every(Duration.ofMinutes(10), 20, Duration.ofMinutes(10)));
    Duration night = after(GOOD, every(Duration.ofMinutes(10), 20, Duration.ofHours(8)));
    Duration year = after(GOOD, every(Duration.ofMinutes(10), 20, Duration.ofDays(365)));
    Rhythm woken = every(Duration.ofMinutes(10), 20, Duration.ofHours(8)).changed(NOW);

    assertThat(evening).isLessThan(Duration.ofMinutes(6));
    assertThat(night).isBetween(Duration.ofMinutes(20), Duration.ofMinutes(60));
    assertThat(year).isEqualTo(MAX);
    assertThat(after(GOOD, woken)).isLessThan(night);
  }

  @Test
  void the_interval_of_a_source_is_kept_whatever_its_feed_says() {
    Result slow =
        new Result.Good(hints(Duration.ofHours(5), Set.of(8), Set.of()), Duration.ofHours(3));

    Next next = schedule.next(slow, UNKNOWN, Duration.ofSeconds(30), NOW);

    assertThat(next.at()).isEqualTo(NOW.plusSeconds(30));
    assertThat(next.interval()).isEqualTo(Duration.ofSeconds(30));
  }

  @Test
  void what_an_answer_says_of_its_freshness_is_heeded_within_bounds() {
    assertThat(after(new Result.Good(FeedHints.NONE, Duration.ofHours(1)), UNKNOWN))
        .isEqualTo(Duration.ofHours(1));
    assertThat(after(new Result.Good(FeedHints.NONE, Duration.ofDays(365)), UNKNOWN))
        .isEqualTo(MAX);
    FeedHints hourly = hints(Duration.ofHours(1), Set.of(), Set.of());
    assertThat(after(new Result.Good(hourly, Duration.ofMinutes(1)), UNKNOWN))
        .isEqualTo(Duration.ofHours(1));
  }

  @Test
  void hours_and_days_in_which_a_feed_sleeps_are_skipped() {
    Result night = new Result.Good(hints(null, Set.of(8, 9, 10), Set.of()), Duration.ZERO);
    Result weekend =
        new Result.Good(
            hints(null, Set.of(), Set.of(DayOfWeek.FRIDAY, DayOfWeek.SATURDAY)), Duration.ZERO);
    Set<DayOfWeek> all = Set.of(DayOfWeek.values());

    assertThat(NOW.plus(after(night, UNKNOWN))).isEqualTo("2026-05-01T11:00:00Z");
    assertThat(NOW.plus(after(weekend, UNKNOWN))).isEqualTo("2026-05-03T00:00:00Z");
    assertThat(after(new Result.Good(hints(null, Set.of(), all), Duration.ZERO), UNKNOWN))
        .isEqualTo(Duration.ofMinutes(15));
  }

  @Test
  void a_host_that_names_a_time_is_not_asked_before_it() {
    assertThat(after(new Result.Limited(NOW.plusSeconds(7_200)), UNKNOWN))
        .isBetween(Duration.ofHours(2), Duration.ofHours(2).plusMinutes(2));
    assertThat(after(new Result.Limited(NOW.plus(Duration.ofDays(400))), UNKNOWN))
        .isLessThan(Duration.ofDays(8));
    assertThat(after(new Result.Limited(NOW.minusSeconds(10)), UNKNOWN)).isPositive();
    assertThat(after(new Result.Limited(null), UNKNOWN)).isEqualTo(Duration.ofMinutes(30));
  }

  @ParameterizedTest
  @CsvSource({"1, 12", "2, 24", "3, 48", "4, 96", "30, 1152"})
  void errors_are_backed_off_from(int failures, long minutes) {
    assertThat(after(new Result.Bad(false, failures, NOW, "x."), UNKNOWN))
        .isEqualTo(Duration.ofMinutes(minutes));
  }

  @Test
  void jitter_keeps_feeds_that_failed_together_from_coming_back_together() {
    Result bad = new Result.Bad(false, 2, NOW, "x.");

    Duration early = Duration.between(NOW, schedule(0).next(bad, UNKNOWN, null, NOW).at());
    Duration late = Duration.between(NOW, schedule(1).next(bad, UNKNOWN, null, NOW).at());

    assertThat(early).isEqualTo(Duration.ofMinutes(24));
    assertThat(late).isEqualTo(Duration.ofMinutes(36));
  }

  @Test
  void a_feed_that_is_denied_to_us_is_asked_for_rarely() {
    assertThat(after(new Result.Bad(true, 1, NOW, "x."), UNKNOWN))
        .isEqualTo(Duration.ofMinutes(48));
  }

  @Test
  void a_feed_that_fails_for_long_is_paused_with_its_reason() {
    Instant since = NOW.minus(Duration.ofDays(31));
    Next soon = schedule.next(new Result.Bad(false, 9, since, "No."), UNKNOWN, null, NOW);
    Next paused = schedule.next(new Result.Bad(false, 10, since, "No."), UNKNOWN, null, NOW);
    Instant week = NOW.minus(Duration.ofDays(8));
    Next denied = schedule.next(new Result.Bad(true, 12, week, "No."), UNKNOWN, null, NOW);
    Next patient = schedule.next(new Result.Bad(false, 12, week, "No."), UNKNOWN, null, NOW);

    assertThat(soon.state()).isEqualTo(PollState.ACTIVE);
    assertThat(paused.state()).isEqualTo(PollState.PAUSED);
    assertThat(paused.reason()).isEqualTo("Given up after 31 days of failures, the last one: No.");
    assertThat(denied.state()).isEqualTo(PollState.PAUSED);
    assertThat(patient.state()).isEqualTo(PollState.ACTIVE);
  }

  @Test
  void a_feed_that_is_gone_is_gone() {
    assertThat(schedule.next(new Result.Gone(), UNKNOWN, null, NOW).state())
        .isEqualTo(PollState.GONE);
  }
}
