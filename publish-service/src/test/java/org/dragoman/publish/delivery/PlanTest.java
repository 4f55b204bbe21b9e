package org.dragoman.publish.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.dragoman.publish.channel.Destination;
import org.dragoman.publish.channel.Destination.Filter;
import org.dragoman.publish.channel.Destination.Policy;
import org.junit.jupiter.api.Test;

class PlanTest {
  private static final Instant NOW = Instant.parse("2026-05-01T10:00:00Z");
  private static final State DUE = new State.Due(NOW);
  private static final State PARKED = new State.Parked(NOW);
  private static final State LEASED = new State.Leased(NOW, new UUID(0, 1));
  private static final State ACKNOWLEDGED = new State.Acknowledged(NOW, null);
  private static final Filter POLISH = new Filter(List.of("pl"), List.of(), List.of());

  private final List<Delivery> line = new ArrayList<>();

  @Test
  void what_a_destination_asked_for_is_due_there() {
    assertThat(plan(text(1), Filter.ALL, Policy.EVERY).state()).isEqualTo(DUE);
    assertThat(plan(text(1), POLISH, Policy.EVERY)).isEqualTo(Plan.NOTHING);
  }

  @Test
  void what_came_out_before_a_destination_was_one_is_not_planned() {
    Place later = new Place(destination(Filter.ALL, Policy.EVERY), NOW.plusSeconds(1), null, 1);
    assertThat(Plan.of(text(1), later, line, NOW)).isEqualTo(Plan.NOTHING);
  }

  @Test
  void a_closed_one_is_sent_nothing_and_what_it_was_not_told_is_kept() {
    Place closed = new Place(destination(Filter.ALL, Policy.EVERY), Instant.EPOCH, NOW, 1);
    assertThat(Plan.of(text(1), closed, line, NOW)).isEqualTo(Plan.NOTHING);
    has(1, 1, ACKNOWLEDGED);
    Plan untold = new Plan(new State.Closed(NOW), List.of());
    assertThat(Plan.of(text(2), closed, line, NOW)).isEqualTo(untold);
    assertThat(Plan.of(retraction(2), closed, line, NOW)).isEqualTo(untold);
  }

  @Test
  void the_same_event_again_plans_nothing() {
    has(1, 0, DUE);
    assertThat(plan(text(1), Filter.ALL, Policy.LATEST)).isEqualTo(Plan.NOTHING);
  }

  @Test
  void a_correction_follows_where_the_filter_no_longer_matches() {
    has(1, 1, ACKNOWLEDGED);
    assertThat(plan(text(2), POLISH, Policy.EVERY).state()).isEqualTo(DUE);
  }

  @Test
  void a_correction_follows_a_try_that_may_have_arrived() {
    has(1, 1, DUE);
    assertThat(plan(text(2), POLISH, Policy.EVERY).state()).isEqualTo(DUE);
  }

  @Test
  void what_a_destination_no_longer_asks_for_and_never_got_is_not_sent() {
    Delivery first = has(1, 0, DUE);
    assertThat(plan(text(2), POLISH, Policy.EVERY)).isEqualTo(new Plan(null, List.of(first)));
  }

  @Test
  void every_version_goes_where_each_is_asked_for() {
    has(1, 0, DUE);
    assertThat(plan(text(2), Filter.ALL, Policy.EVERY)).isEqualTo(new Plan(DUE, List.of()));
  }

  @Test
  void only_the_latest_goes_where_that_is_asked_for() {
    Delivery first = has(1, 0, DUE);
    assertThat(plan(text(2), Filter.ALL, Policy.LATEST)).isEqualTo(new Plan(DUE, List.of(first)));
  }

  @Test
  void what_is_being_sent_is_left_to_who_sends_it() {
    has(1, 0, LEASED);
    assertThat(plan(text(2), Filter.ALL, Policy.LATEST)).isEqualTo(new Plan(DUE, List.of()));
  }

  @Test
  void a_newer_version_takes_the_place_of_a_refused_one() {
    Delivery first = has(1, 1, PARKED);
    assertThat(plan(text(2), Filter.ALL, Policy.EVERY)).isEqualTo(new Plan(DUE, List.of(first)));
  }

  @Test
  void a_retraction_goes_wherever_anything_was_tried_and_nothing_goes_after_it() {
    has(1, 1, ACKNOWLEDGED);
    Delivery second = has(2, 0, DUE);
    assertThat(plan(retraction(3), POLISH, Policy.EVERY)).isEqualTo(new Plan(DUE, List.of(second)));
  }

  @Test
  void a_story_taken_back_before_anything_was_sent_is_never_heard_of() {
    Delivery first = has(1, 0, DUE);
    assertThat(plan(retraction(2), Filter.ALL, Policy.EVERY))
        .isEqualTo(new Plan(null, List.of(first)));
  }

  @Test
  void an_older_version_that_comes_late_is_entered_and_never_sent() {
    has(3, 0, DUE);
    assertThat(plan(text(2), Filter.ALL, Policy.EVERY))
        .isEqualTo(new Plan(new State.Overtaken(NOW, 3), List.of()));
  }

  @Test
  void filters_ask_for_all_of_language_and_outlet_and_one_of_the_keywords() {
    assertThat(matches(List.of("EN"), List.of(), List.of())).isTrue();
    assertThat(matches(List.of("en-GB"), List.of(), List.of())).isTrue();
    assertThat(matches(List.of("en-G"), List.of(), List.of())).isFalse();
    assertThat(matches(List.of(), List.of("delta-courier"), List.of("port", "fish"))).isTrue();
    assertThat(matches(List.of("en"), List.of("delta-courier"), List.of("fish"))).isFalse();
    assertThat(matches(List.of("en"), List.of("other"), List.of("port"))).isFalse();
  }

  private static boolean matches(
      List<String> languages, List<String> outlets, List<String> keywords) {
    return Wants.matches(new Filter(languages, outlets, keywords), text(1));
  }

  private Plan plan(Release release, Filter filter, Policy policy) {
    return Plan.of(
        release, new Place(destination(filter, policy), Instant.EPOCH, null, 1), line, NOW);
  }

  private Delivery has(int version, int tries, State state) {
    Delivery row = row(version, tries, null, state);
    line.add(row);
    return row;
  }

  static Delivery row(int version, int tries, String reason, State state) {
    return new Delivery(
        version, "a1-en", version, "partner", "Ferry", NOW, reason, tries, 0, state);
  }

  private static Release.Text text(int version) {
    return new Release.Text(
        "a1-en", version, NOW, "Ferry", "en-GB", "delta-courier", List.of("port", "sea"));
  }

  private static Release retraction(int version) {
    return new Release.Retraction("a1-en", version, NOW, "It was invented.");
  }

  private static Destination destination(Filter filter, Policy policy) {
    return new Destination(
        "partner", "A partner", "recording", filter, policy, Map.of(), List.of(), false);
  }
}
