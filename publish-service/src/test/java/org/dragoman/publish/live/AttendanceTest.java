package org.dragoman.publish.live;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;

class AttendanceTest {
  private static final Presence GONE = new Presence("s-en", "mara", null, true);

  private final MovableClock clock = new MovableClock();
  private final Attendance attendance = new Attendance(clock);

  @Test
  void only_what_changes_is_worth_telling() {
    assertThat(attendance.note(in("b1.s1"))).contains(in("b1.s1"));
    assertThat(attendance.note(in("b1.s1"))).isEmpty();
    assertThat(attendance.note(in("b1.s2"))).contains(in("b1.s2"));
    assertThat(attendance.at("s-en")).containsExactly(in("b1.s2"));
  }

  @Test
  void who_says_nothing_for_half_a_minute_has_left() {
    attendance.note(in("b1.s1"));
    clock.move(Duration.ofSeconds(29));
    assertThat(attendance.expire()).isEmpty();
    attendance.note(in("b1.s1"));
    clock.move(Duration.ofSeconds(29));
    assertThat(attendance.expire()).isEmpty();
    clock.move(Duration.ofSeconds(1));
    assertThat(attendance.expire()).containsExactly(GONE);
    assertThat(attendance.at("s-en")).isEmpty();
  }

  @Test
  void who_leaves_is_gone_at_once_and_only_once() {
    attendance.note(in(null));
    assertThat(attendance.note(GONE)).contains(GONE);
    assertThat(attendance.note(GONE)).isEmpty();
    assertThat(attendance.at("s-en")).isEmpty();
  }

  @Test
  void who_closes_one_of_two_pages_is_still_there() {
    attendance.note(in("b1.s1", "one"));
    assertThat(attendance.note(in(null, "two"))).isEmpty();
    assertThat(attendance.at("s-en")).containsExactly(in("b1.s1"));
    assertThat(attendance.note(left("two"))).isEmpty();
    assertThat(attendance.at("s-en")).containsExactly(in("b1.s1"));
    assertThat(attendance.note(left("one"))).contains(GONE);
  }

  @Test
  void in_two_pages_at_once_they_are_in_the_sentence_they_went_to_last() {
    attendance.note(in("b1.s1", "one"));
    assertThat(attendance.note(in("b2.s1", "two"))).contains(in("b2.s1"));
    assertThat(attendance.note(in("b1.s1", "one"))).isEmpty();
    assertThat(attendance.note(in("b1.s2", "one"))).contains(in("b1.s2"));
    assertThat(attendance.note(left("one"))).contains(in("b2.s1"));
  }

  @Test
  void a_page_that_falls_silent_takes_nobody_along_who_has_another() {
    attendance.note(in("b1.s1", "one"));
    clock.move(Duration.ofSeconds(20));
    attendance.note(in(null, "two"));
    clock.move(Duration.ofSeconds(10));
    assertThat(attendance.expire()).containsExactly(in(null));
    clock.move(Duration.ofSeconds(20));
    assertThat(attendance.expire()).containsExactly(GONE);
  }

  private static Presence in(String segment) {
    return new Presence("s-en", "mara", segment, false);
  }

  private static Presence in(String segment, String page) {
    return new Presence("s-en", "mara", segment, false, page);
  }

  private static Presence left(String page) {
    return new Presence("s-en", "mara", null, true, page);
  }
}
