package org.dragoman.publish.live;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class AudienceTest {
  private final MovableClock clock = new MovableClock();
  private final Audience audience = new Audience("quay", 3, 2, clock);

  @Test
  void everybody_hears_but_the_one_who_did_it() {
    Seat mara = seat("mara");
    Seat jonas = seat("jonas");
    audience.join(mara, null);
    audience.join(jonas, null);

    audience.tell(new News("presence", "{}", "mara"));
    audience.tell(story(1));

    assertThat(heard(mara)).containsExactly("story{\"n\":1}");
    assertThat(heard(jonas)).containsExactly("presence{}", "story{\"n\":1}");
  }

  @Test
  void who_comes_back_gets_what_was_told_meanwhile_and_nothing_twice() {
    Seat before = seat("mara");
    audience.join(before, null);
    audience.tell(story(1));
    String last = before.next().id();
    audience.leave(before);
    audience.tell(story(2));
    audience.tell(story(3));

    Seat after = seat("mara");
    audience.join(after, last);

    assertThat(heard(after)).containsExactly("story{\"n\":2}", "story{\"n\":3}");
  }

  @Test
  void who_comes_back_from_another_replica_is_told_to_look_again() {
    audience.tell(story(1));
    Seat seat = seat("mara");
    audience.join(seat, "other-1");
    assertThat(heard(seat)).containsExactly("missed{}");
  }

  @Test
  void who_was_away_for_longer_than_news_are_kept_is_told_to_look_again() {
    String start = audience.position();
    for (int n = 0; n < 2_001; n++) {
      audience.tell(story(n));
    }
    Seat seat = seat("mara");
    audience.join(seat, start);
    assertThat(heard(seat)).containsExactly("missed{}");
  }

  @Test
  void a_gap_in_the_news_is_told_to_those_here_and_to_those_who_come_back_later() {
    Seat here = seat("mara");
    audience.join(here, null);
    audience.tell(story(1));
    String before = here.next().id();

    audience.missed();

    Seat.Told told = here.next();
    assertThat(told.news()).isEqualTo(News.MISSED);
    Seat late = seat("jonas");
    audience.join(late, before);
    assertThat(heard(late)).containsExactly("missed{}");
    Seat knowing = seat("ines");
    audience.join(knowing, told.id());
    assertThat(heard(knowing)).isEmpty();
  }

  @Test
  void a_fresh_page_hears_again_what_may_have_happened_while_it_was_written() {
    audience.tell(story(1));
    clock.move(Duration.ofSeconds(11));
    audience.tell(story(2));

    Seat seat = seat("mara");
    audience.join(seat, audience.position());

    assertThat(heard(seat)).containsExactly("story{\"n\":2}");
  }

  @Test
  void a_reader_who_is_too_slow_loses_the_seat_and_holds_no_memory() {
    Seat slow = new Seat("mara", 2, Instant.MAX, () -> {});
    audience.join(slow, null);
    for (int n = 0; n < 3; n++) {
      audience.tell(story(n));
    }
    assertThat(slow.lost()).isTrue();
    assertThat(slow.next()).isNull();
  }

  @Test
  void who_comes_back_to_more_than_can_wait_is_told_to_look_again_and_keeps_the_seat() {
    String start = audience.position();
    for (int n = 0; n < 51; n++) {
      audience.tell(story(n));
    }
    Seat seat = seat("mara");
    audience.join(seat, start);

    Seat.Told told = seat.next();
    assertThat(told.news()).isEqualTo(News.MISSED);
    assertThat(seat.next()).isNull();
    assertThat(seat.ended()).isFalse();
    Seat again = seat("jonas");
    audience.join(again, told.id());
    assertThat(heard(again)).isEmpty();
  }

  @Test
  void one_account_cannot_take_every_seat() {
    Seat first = seat("mara");
    audience.join(first, null);
    audience.join(seat("mara"), null);
    audience.join(seat("mara"), null);
    assertThat(first.ended()).isTrue();
    assertThat(audience.join(seat("jonas"), null)).isTrue();
    assertThat(audience.join(seat("ines"), null)).isFalse();
  }

  @Test
  void a_seat_ends_when_its_time_is_up_and_says_it_lives_until_then() {
    Seat seat = seat("mara");
    audience.join(seat, null);
    audience.live();
    assertThat(seat.next().news()).isNull();
    clock.move(Duration.ofMinutes(10));
    audience.live();
    assertThat(seat.ended()).isTrue();
    assertThat(audience.size()).isZero();
  }

  @Test
  void nobody_joins_a_house_that_closes() {
    Seat seat = seat("mara");
    audience.join(seat, null);
    audience.close();
    assertThat(seat.ended()).isTrue();
    assertThat(audience.join(seat("jonas"), null)).isFalse();
  }

  private Seat seat(String who) {
    return new Seat(who, 100, clock.instant().plus(Duration.ofMinutes(10)), () -> {});
  }

  private static News story(int n) {
    return new News("story", "{\"n\":" + n + "}", null);
  }

  private static List<String> heard(Seat seat) {
    List<String> heard = new ArrayList<>();
    for (Seat.Told told = seat.next(); told != null; told = seat.next()) {
      heard.add(told.news().kind() + told.news().json());
    }
    return heard;
  }
}
