package org.dragoman.publish.live;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;

class AttendanceTest {
  private final MovableClock clock = new MovableClock();
  private final Attendance attendance = new Attendance(clock);

  @Test
  void only_what_changes_is_worth_telling() {
    assertThat(attendance.note(in("b1.s1"))).isTrue();
    assertThat(attendance.note(in("b1.s1"))).isFalse();
    assertThat(attendance.note(in("b1.s2"))).isTrue();
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
    assertThat(attendance.expire()).containsExactly(new Presence("s-en", "mara", null, true));
    assertThat(attendance.at("s-en")).isEmpty();
  }

  @Test
  void who_leaves_is_gone_at_once_and_only_once() {
    attendance.note(in(null));
    assertThat(attendance.note(new Presence("s-en", "mara", null, true))).isTrue();
    assertThat(attendance.note(new Presence("s-en", "mara", null, true))).isFalse();
    assertThat(attendance.at("s-en")).isEmpty();
  }

  private static Presence in(String segment) {
    return new Presence("s-en", "mara", segment, false);
  }
}
