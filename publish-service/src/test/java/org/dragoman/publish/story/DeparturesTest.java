package org.dragoman.publish.story;

import static org.assertj.core.api.Assertions.assertThat;
import static org.dragoman.publish.Samples.event;
import static org.dragoman.publish.Samples.ferry;
import static org.dragoman.publish.Samples.translated;
import static org.dragoman.publish.Samples.untranslated;
import static org.dragoman.publish.Samples.with;
import static org.dragoman.publish.Samples.withdrawn;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.dragoman.contracts.article.Article;
import org.dragoman.contracts.event.ArticlePublished;
import org.dragoman.publish.story.Outcome.Done;
import org.junit.jupiter.api.Test;

class DeparturesTest {
  private static final String ID = "a1-en";
  private final Newsroom house = new Newsroom();
  private final Instant at = house.now.plusSeconds(600);

  @Test
  void a_story_goes_out_at_its_hour_once_on_the_order_of_who_scheduled_it() {
    house.intake.take(event("a1", 1, 1));
    assertThat(house.schedule(ID, at)).isInstanceOf(Done.class);

    house.now = at.minusMillis(1);
    assertThat(house.departures.depart()).isEqualTo(new Departures.Round(0, 0, 0, at));
    house.now = at;
    assertThat(house.departures.depart()).isEqualTo(new Departures.Round(1, 0, 0, null));
    assertThat(house.departures.depart()).isEqualTo(new Departures.Round(0, 0, 0, null));

    assertThat(house.sent(ArticlePublished.class))
        .singleElement()
        .satisfies(published -> {
          assertThat(published.by()).isEqualTo("Nadia Sørby");
          assertThat(published.publishedAt()).isEqualTo(at);
        });
    assertThat(house.acts.getLast())
        .isEqualTo(new Act("publish", "Nadia Sørby", "As scheduled for " + at));
  }

  @Test
  void what_came_due_while_nobody_looked_goes_out_in_its_order() {
    house.intake.take(event("a1", 1, 1));
    house.intake.take(event("a2", 1, 1));
    house.schedule("a2-en", at);
    house.schedule(ID, at.plusSeconds(60));

    house.now = at.plusSeconds(86_400);
    assertThat(house.departures.depart().departed()).isEqualTo(2);
    assertThat(house.sent(ArticlePublished.class))
        .extracting(ArticlePublished::storyId)
        .containsExactly("a2-en", ID);
  }

  @Test
  void a_time_that_has_passed_or_is_missing_schedules_nothing() {
    house.intake.take(event("a1", 1, 1));

    assertThat(house.schedule(ID, house.now)).isEqualTo(new Outcome.NotInFuture(house.now));
    assertThat(house.schedule(ID, null)).isEqualTo(new Outcome.NotInFuture(null));
    assertThat(house.story(ID).state()).isEqualTo("draft");
  }

  @Test
  void nothing_is_scheduled_before_its_embargo_or_without_its_credit() {
    Article closed = ferry().toBuilder().embargoUntil(at.plusSeconds(1)).build();
    house.intake.take(event("a1", 1, 1, closed, translated(closed)));
    Article bare = ferry().toBuilder().url(null).externalId(null).build();
    house.intake.take(event("a2", 1, 1, bare, translated(bare)));

    assertThat(house.schedule(ID, at)).isEqualTo(new Outcome.Embargoed(at.plusSeconds(1)));
    assertThat(house.schedule(ID, at.plusSeconds(1))).isInstanceOf(Done.class);
    assertThat(house.schedule("a2-en", at))
        .isEqualTo(new Outcome.Incomplete(List.of("original.url")));
  }

  @Test
  void a_time_can_be_changed_or_taken_away() {
    house.intake.take(event("a1", 1, 1));
    house.schedule(ID, at);
    house.schedule(ID, at.plusSeconds(60));
    house.now = at;
    assertThat(house.departures.depart().next()).isEqualTo(at.plusSeconds(60));

    house.move(ID, Move.UNSCHEDULE);
    house.now = at.plusSeconds(60);
    assertThat(house.departures.depart().departed()).isZero();
    assertThat(house.story(ID).state()).isEqualTo("approved");
  }

  @Test
  void what_cannot_go_out_at_its_hour_is_held_on_top_of_the_queue() {
    house.intake.take(event("a1", 1, 1));
    house.schedule(ID, at);
    house.mending.mend(
        new Amendment(
            ID,
            "key",
            "Mira Halloran",
            null,
            Furniture.NONE.withEmbargo(at.plusSeconds(60)),
            Map.of()));

    house.now = at;
    assertThat(house.departures.depart()).isEqualTo(new Departures.Round(0, 1, 0, null));
    assertThat(house.story(ID))
        .isInstanceOfSatisfying(
            Story.Held.class,
            held -> {
              assertThat(held.urgent()).isTrue();
              assertThat(held.from().state()).isEqualTo("approved");
              assertThat(held.hold().reason()).contains("Under embargo until");
            });
    assertThat(house.acts.getLast().by()).isEqualTo("schedule");
    assertThat(house.sent(ArticlePublished.class)).isEmpty();
  }

  @Test
  void who_allowed_gaps_when_scheduling_allowed_them_at_the_hour() {
    var segments = translated(ferry());
    house.intake.take(event("a1", 1, 1, ferry(), with(segments, untranslated(segments, "b1.s0"))));
    assertThat(house.schedule(ID, at)).isInstanceOf(Outcome.Untranslated.class);
    Order anyway = new Order(ID, Move.SCHEDULE, "cms", null, null, null, null, null, true, at);
    house.moves.move(anyway, null);

    house.now = at;
    assertThat(house.departures.depart().departed()).isEqualTo(1);
    assertThat(house.sent(ArticlePublished.class).getFirst().by()).isEqualTo("cms");
  }

  @Test
  void a_withdrawal_takes_a_story_off_its_schedule() {
    house.intake.take(event("a1", 1, 1));
    house.schedule(ID, at);
    house.intake.take(withdrawn("a1", 2));

    house.now = at;
    assertThat(house.departures.depart()).isEqualTo(new Departures.Round(0, 0, 0, null));
    assertThat(house.story(ID).state()).isEqualTo("in-review");
    assertThat(house.story(ID).urgent()).isTrue();
  }

  @Test
  void it_sleeps_until_the_next_story_and_never_longer_than_its_sweep() {
    Duration sweep = Duration.ofMinutes(5);
    assertThat(DepartureLoop.pause(null, house.now, sweep)).isEqualTo(sweep);
    assertThat(DepartureLoop.pause(at, house.now, sweep)).isEqualTo(sweep);
    assertThat(DepartureLoop.pause(house.now.plusSeconds(9), house.now, sweep))
        .isEqualTo(Duration.ofMillis(9001));
    assertThat(DepartureLoop.pause(house.now.minusSeconds(9), house.now, sweep))
        .isEqualTo(Duration.ZERO);
  }
}
