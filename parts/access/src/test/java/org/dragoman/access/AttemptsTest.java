package org.dragoman.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import org.dragoman.access.Attempts.Verdict;
import org.junit.jupiter.api.Test;

class AttemptsTest {
  private static final String HERE = "192.0.2.7";

  private final Attempts attempts = new Attempts();
  private Instant now = Instant.parse("2026-05-01T09:00:00Z");

  @Test
  void five_tries_are_free_and_each_further_one_waits_twice_as_long() {
    fail("mira", HERE, 5);

    assertThat(attempts.begin("mira", HERE, now)).isEqualTo(seconds(1));
    now = now.plusSeconds(1);
    fail("mira", HERE, 1);
    assertThat(attempts.begin("mira", HERE, now)).isEqualTo(seconds(2));
    now = now.plusSeconds(2);
    fail("mira", HERE, 1);
    assertThat(attempts.begin("mira", HERE, now)).isEqualTo(seconds(4));
  }

  @Test
  void no_wait_is_longer_than_a_quarter_of_an_hour() {
    for (int i = 0; i < 40; i++) {
      now = now.plus(Duration.ofMinutes(15));
      fail("mira", HERE, 1);
    }

    assertThat(attempts.begin("mira", HERE, now)).isEqualTo(seconds(900));
  }

  @Test
  void to_ask_while_waiting_makes_the_wait_no_longer() {
    fail("mira", HERE, 5);
    attempts.begin("mira", HERE, now);
    attempts.begin("mira", HERE, now);

    assertThat(attempts.begin("mira", HERE, now.plusSeconds(1))).isEqualTo(new Verdict.Go());
  }

  @Test
  void who_remembers_begins_anew() {
    fail("mira", HERE, 4);
    attempts.begin("mira", HERE, now);
    attempts.succeeded("mira", HERE, now);

    fail("mira", HERE, 4);
    assertThat(attempts.begin("mira", HERE, now)).isEqualTo(new Verdict.Go());
  }

  @Test
  void one_account_tried_from_elsewhere_keeps_nobody_out_here() {
    fail("mira", "198.51.100.9", 5);

    assertThat(attempts.begin("mira", HERE, now)).isEqualTo(new Verdict.Go());
  }

  @Test
  void many_accounts_tried_from_one_network_slow_all_strangers_there() {
    for (int i = 0; i < 30; i++) {
      fail("name" + i, HERE, 1);
    }

    assertThat(attempts.begin("one-more", HERE, now)).isInstanceOf(Verdict.Wait.class);
    assertThat(attempts.begin("one-more", "198.51.100.9", now)).isEqualTo(new Verdict.Go());
  }

  @Test
  void who_came_in_from_there_before_keeps_going() {
    attempts.begin("mira", HERE, now);
    attempts.succeeded("mira", HERE, now);
    for (int i = 0; i < 30; i++) {
      fail("name" + i, HERE, 1);
    }

    assertThat(attempts.begin("mira", HERE, now)).isEqualTo(new Verdict.Go());
  }

  @Test
  void after_a_quiet_hour_nothing_is_held_against_anybody() {
    fail("mira", HERE, 5);
    now = now.plus(Duration.ofMinutes(61));

    fail("mira", HERE, 4);
    assertThat(attempts.begin("mira", HERE, now)).isEqualTo(new Verdict.Go());
  }

  @Test
  void made_up_names_count_as_one_account() {
    for (int i = 0; i < 5; i++) {
      fail("made up " + i, HERE, 1);
    }

    assertThat(attempts.begin("made up too", HERE, now)).isInstanceOf(Verdict.Wait.class);
  }

  @Test
  void the_addresses_of_one_ipv6_network_are_one() {
    assertThat(Network.of("2001:db8:1:2::1")).isEqualTo(Network.of("2001:db8:1:2:ffff::9"));
    assertThat(Network.of("2001:db8:1:2::1")).isNotEqualTo(Network.of("2001:db8:1:3::1"));
    assertThat(Network.of(HERE)).isEqualTo(HERE);
    assertThat(Network.of("localhost")).isEqualTo("localhost");
  }

  private void fail(String account, String network, int times) {
    for (int i = 0; i < times; i++) {
      assertThat(attempts.begin(account, network, now)).isEqualTo(new Verdict.Go());
    }
  }

  private static Verdict seconds(long wait) {
    return new Verdict.Wait(Duration.ofSeconds(wait));
  }
}
