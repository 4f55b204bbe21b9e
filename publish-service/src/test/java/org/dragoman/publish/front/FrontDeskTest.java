package org.dragoman.publish.front;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.dragoman.publish.Samples;
import org.dragoman.publish.front.Arranged.Missing;
import org.dragoman.publish.front.Arranged.Why;
import org.dragoman.publish.story.Assignment;
import org.dragoman.publish.story.Summary;
import org.junit.jupiter.api.Test;

class FrontDeskTest {
  private final FrontShelfInMemory shelf = new FrontShelfInMemory();
  private final Newsstand stand = new Newsstand();
  private final Map<String, String> known = new HashMap<>();
  private final FrontDesk desk =
      new FrontDesk(
          shelf, stand, FrontDeskTest.this::lookup, Clock.fixed(Samples.THEN, ZoneOffset.UTC));

  FrontDeskTest() {
    for (String id : List.of("storm", "ferry", "lamp")) {
      stand.publish(id, "en", 0);
      known.put(id, "published");
    }
    stand.publish("harbour", "ar", 0);
    known.put("harbour", "published");
    known.put("draft", "draft");
  }

  @Test
  void an_order_stands_as_it_was_set_and_says_who_set_it() {
    set("storm", List.of("ferry", "lamp"), "0", "Vera");

    Standing standing = desk.standing("en");
    assertThat(standing.front()).isEqualTo(new Front("storm", List.of("ferry", "lamp")));
    assertThat(standing.kept().by()).isEqualTo("Vera");
    assertThat(standing.kept().at()).isEqualTo(Samples.THEN);
    assertThat(standing.tag()).isEqualTo("1");
    assertThat(desk.standing("ar").front()).isEqualTo(Front.EMPTY);
  }

  @Test
  void of_two_who_saw_the_same_order_the_second_is_told_what_stands_now() {
    set("storm", List.of(), "0", "Vera");

    assertThat(desk.arrange("en", "ferry", List.of(), "0", "Omar"))
        .isInstanceOfSatisfying(
            Arranged.Changed.class,
            changed -> assertThat(changed.standing().front().lead()).isEqualTo("storm"));
    assertThat(desk.step("en", Step.LEAD, "ferry", "0", "Omar"))
        .isInstanceOf(Arranged.Changed.class);
    assertThat(desk.standing("en").kept().by()).isEqualTo("Vera");
  }

  @Test
  void neither_do_two_at_the_very_same_moment_overwrite_each_other() {
    shelf.meanwhile = () -> desk.step("en", Step.LEAD, "storm", "0", "Vera");

    assertThat(desk.step("en", Step.LEAD, "ferry", "0", "Omar"))
        .isInstanceOfSatisfying(
            Arranged.Changed.class,
            changed -> assertThat(changed.standing().front().lead()).isEqualTo("storm"));
  }

  @Test
  void a_story_readers_do_not_have_is_refused_and_named() {
    assertThat(
            desk.arrange("en", "draft", List.of("ferry", "nowhere", "harbour", "\0"), "0", "Vera"))
        .isEqualTo(
            new Arranged.NotReadable(
                List.of(
                    new Missing("draft", Why.UNPUBLISHED),
                    new Missing("nowhere", Why.UNKNOWN),
                    new Missing("harbour", Why.OTHER_LANGUAGE),
                    new Missing("\0", Why.UNKNOWN))));
    retract("lamp");
    assertThat(desk.step("en", Step.PIN, "lamp", "0", "Vera"))
        .isEqualTo(new Arranged.NotReadable(List.of(new Missing("lamp", Why.RETRACTED))));
    assertThat(desk.standing("en").kept().revision()).isZero();
  }

  @Test
  void a_retracted_story_leaves_by_itself_and_whoever_had_not_seen_that_is_told() {
    set("storm", List.of("ferry", "lamp"), "0", "Vera");

    retract("ferry");

    Standing standing = desk.standing("en");
    assertThat(standing.front()).isEqualTo(new Front("storm", List.of("lamp")));
    assertThat(standing.left()).containsExactly("ferry");
    assertThat(standing.tag()).isEqualTo("1-1");
    assertThat(desk.step("en", Step.DOWN, "ferry", "1", "Omar"))
        .isInstanceOf(Arranged.Changed.class);
    assertThat(desk.step("en", Step.OFF, "lamp", "1-1", "Omar")).isInstanceOf(Arranged.Done.class);
    assertThat(desk.standing("en").kept().front()).isEqualTo(new Front("storm", List.of()));
  }

  @Test
  void a_correction_and_a_return_keep_the_place() {
    set("storm", List.of("ferry"), "0", "Vera");

    retract("ferry");
    stand.publish("ferry", "en", 5);

    assertThat(desk.standing("en").front()).isEqualTo(new Front("storm", List.of("ferry")));
    assertThat(desk.standing("en").tag()).isEqualTo("1");
  }

  @Test
  void what_changes_nothing_is_no_change() {
    set("storm", List.of("ferry"), "0", "Vera");

    set("storm", List.of("ferry"), "1", "Omar");
    desk.step("en", Step.UP, "ferry", "1", "Omar");

    assertThat(desk.history("en", 99, 9)).hasSize(1);
  }

  @Test
  void no_order_is_too_long_or_holds_a_story_twice_or_has_no_language() {
    List<String> many = IntStream.rangeClosed(0, Front.MOST).mapToObj(i -> "s" + i).toList();
    assertThat(desk.arrange("en", null, many, "0", "Vera"))
        .isEqualTo(new Arranged.TooMany(Front.MOST));
    assertThat(desk.arrange("en", "ferry", List.of("ferry"), "0", "Vera"))
        .isEqualTo(new Arranged.Repeated("ferry"));
    assertThat(desk.arrange("no tongue", null, List.of(), "0", "Vera"))
        .isEqualTo(new Arranged.NoLanguage("no tongue"));
  }

  @Test
  void every_change_is_kept_with_its_author() {
    set("storm", List.of("ferry", "lamp"), "0", "Vera");
    desk.step("en", Step.UP, "lamp", "1", "Omar");
    desk.step("en", Step.OFF, "storm", "2", "Vera");

    assertThat(desk.history("en", 99, 2))
        .extracting(turn -> turn.kept().by() + " " + turn.deeds())
        .containsExactly(
            "Vera [Deed[what=OFF, story=storm]]", "Omar [Deed[what=MOVED, story=lamp]]");
    assertThat(desk.history("en", 2, 2)).extracting(turn -> turn.deeds().size()).containsExactly(3);
  }

  private void set(String lead, List<String> pinned, String seen, String by) {
    assertThat(desk.arrange("en", lead, pinned, seen, by)).isInstanceOf(Arranged.Done.class);
  }

  private void retract(String id) {
    stand.retract(id);
    known.put(id, "retracted");
  }

  private Map<String, Summary> lookup(List<String> ids) {
    Map<String, Summary> found = new HashMap<>();
    ids.stream().filter(known::containsKey).forEach(id -> found.put(id, summary(id)));
    return found;
  }

  private Summary summary(String id) {
    return new Summary(
        id,
        id,
        known.get(id),
        1,
        1,
        id,
        id,
        "en",
        "es",
        "Delta Courier",
        Map.of(),
        0,
        List.of(),
        null,
        List.of(),
        Assignment.NONE,
        null,
        null,
        Samples.THEN,
        Samples.THEN);
  }
}
