package org.dragoman.ingest.quiet;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import org.junit.jupiter.api.Test;

class HabitTest {
  private static final ZonedDateTime MONDAY =
      ZonedDateTime.of(2026, 3, 2, 0, 0, 0, 0, ZoneOffset.UTC);

  /** One arrival in each hour that pleases. */
  private static List<Instant> hours(int days, Predicate<ZonedDateTime> pleases) {
    List<Instant> arrivals = new ArrayList<>();
    for (int hour = 0; hour < days * 24; hour++) {
      ZonedDateTime at = MONDAY.plusHours(hour).plusMinutes(17);
      if (pleases.test(at)) {
        arrivals.add(at.toInstant());
      }
    }
    return arrivals;
  }

  private static Duration patience(List<Instant> arrivals) {
    Instant last = arrivals.getLast();
    return Duration.between(last, Habit.of(arrivals).orElseThrow().due(last));
  }

  private static boolean working(ZonedDateTime at) {
    return at.getDayOfWeek().getValue() <= DayOfWeek.FRIDAY.getValue()
        && at.getHour() >= 8
        && at.getHour() < 18;
  }

  @Test
  void a_source_that_never_sleeps_is_missed_within_hours() {
    assertThat(patience(hours(14, at -> true))).isBetween(Duration.ofHours(3), Duration.ofHours(4));
  }

  @Test
  void an_office_is_not_missed_over_the_weekend() {
    List<Instant> arrivals = hours(26, HabitTest::working);
    Instant friday = arrivals.getLast();

    Instant due = Habit.of(arrivals).orElseThrow().due(friday);

    assertThat(friday.atZone(ZoneOffset.UTC).getDayOfWeek()).isEqualTo(DayOfWeek.FRIDAY);
    assertThat(due).isAfter(MONDAY.plusDays(28).plusHours(7).toInstant());
    assertThat(due).isBefore(MONDAY.plusDays(28).plusHours(13).toInstant());
  }

  @Test
  void a_weekly_is_missed_after_two_of_its_weeks() {
    List<Instant> arrivals =
        hours(84, at -> at.getDayOfWeek() == DayOfWeek.THURSDAY && at.getHour() == 9);

    assertThat(patience(arrivals)).isBetween(Duration.ofDays(7), Duration.ofDays(15));
  }

  @Test
  void one_outage_is_not_learned_as_a_habit() {
    List<Instant> arrivals = hours(40, at -> true);
    Instant from = MONDAY.plusDays(10).toInstant();
    arrivals.removeIf(at -> at.isAfter(from) && at.isBefore(from.plus(Duration.ofDays(4))));

    assertThat(patience(arrivals)).isLessThan(Duration.ofHours(5));
  }

  @Test
  void too_little_is_no_habit() {
    assertThat(Habit.of(hours(2, at -> true))).isEmpty();
    assertThat(Habit.of(hours(7, at -> at.getHour() == 9))).isEmpty();
    assertThat(Habit.of(List.of())).isEmpty();
  }

  @Test
  void a_source_goes_quiet_once_and_comes_back() {
    List<Instant> arrivals = hours(14, at -> true);
    Instant last = arrivals.getLast();

    Health heard = Health.of(null, arrivals, last.plus(Duration.ofHours(1))).orElseThrow();
    Health quiet = Health.of(heard, arrivals, last.plus(Duration.ofHours(9))).orElseThrow();
    Health still = Health.of(quiet, arrivals, last.plus(Duration.ofDays(9))).orElseThrow();
    Health gone = Health.of(quiet, List.of(), last.plus(Duration.ofDays(900))).orElseThrow();
    arrivals.add(last.plus(Duration.ofDays(10)));
    Health again = Health.of(still, arrivals, arrivals.getLast()).orElseThrow();

    assertThat(heard.state()).isEqualTo(Health.State.HEARD);
    assertThat(quiet.state()).isEqualTo(Health.State.QUIET);
    assertThat(still).isEqualTo(quiet);
    assertThat(gone).isEqualTo(quiet);
    assertThat(again.state()).isEqualTo(Health.State.HEARD);
    assertThat(again.lastHeard()).isEqualTo(arrivals.getLast());
  }
}
