package org.dragoman.publish.front;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class FrontTest {
  private final Front front = new Front("storm", List.of("ferry", "orchard", "lamp"));

  @Test
  void a_new_lead_pushes_the_former_down_to_the_first_of_the_pinned() {
    assertThat(front.after(Step.LEAD, "harbour"))
        .contains(new Front("harbour", List.of("storm", "ferry", "orchard", "lamp")));
    assertThat(front.after(Step.LEAD, "orchard"))
        .contains(new Front("orchard", List.of("storm", "ferry", "lamp")));
    assertThat(front.after(Step.LEAD, "storm")).contains(front);
    assertThat(Front.EMPTY.after(Step.LEAD, "storm")).contains(new Front("storm", List.of()));
  }

  @Test
  void what_is_pinned_comes_last_and_a_lead_that_is_pinned_comes_first() {
    assertThat(front.after(Step.PIN, "harbour"))
        .contains(new Front("storm", List.of("ferry", "orchard", "lamp", "harbour")));
    assertThat(front.after(Step.PIN, "storm"))
        .contains(new Front(null, List.of("storm", "ferry", "orchard", "lamp")));
    assertThat(front.after(Step.PIN, "ferry")).contains(front);
  }

  @Test
  void pinned_stories_change_places_and_stop_at_either_end() {
    assertThat(front.after(Step.UP, "lamp"))
        .contains(new Front("storm", List.of("ferry", "lamp", "orchard")));
    assertThat(front.after(Step.DOWN, "ferry"))
        .contains(new Front("storm", List.of("orchard", "ferry", "lamp")));
    assertThat(front.after(Step.UP, "ferry")).contains(front);
    assertThat(front.after(Step.DOWN, "lamp")).contains(front);
    assertThat(front.after(Step.DOWN, "storm")).contains(front);
    assertThat(front.after(Step.UP, "nowhere")).contains(front);
  }

  @Test
  void what_is_taken_off_leaves_the_rest_in_its_places() {
    assertThat(front.after(Step.OFF, "storm"))
        .contains(new Front(null, List.of("ferry", "orchard", "lamp")));
    assertThat(front.after(Step.OFF, "orchard"))
        .contains(new Front("storm", List.of("ferry", "lamp")));
  }

  @Test
  void a_full_front_takes_no_more_and_pushes_nothing_out() {
    List<String> full = IntStream.rangeClosed(1, Front.MOST).mapToObj(i -> "s" + i).toList();
    Front packed = new Front("storm", full);
    assertThat(packed.after(Step.PIN, "harbour")).isEmpty();
    assertThat(packed.after(Step.LEAD, "harbour")).isEmpty();
    assertThat(packed.after(Step.PIN, "storm")).isEmpty();
    assertThat(packed.after(Step.LEAD, "s3").orElseThrow().pinned())
        .hasSize(Front.MOST)
        .startsWith("storm", "s1", "s2", "s4");
  }

  @Test
  void no_story_stands_in_two_places() {
    assertThat(Front.repeated("storm", List.of("ferry", "storm"))).contains("storm");
    assertThat(Front.repeated(null, List.of("ferry", "lamp", "ferry"))).contains("ferry");
    assertThatThrownBy(() -> new Front("storm", List.of("storm")))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void a_history_says_of_each_story_what_was_done_to_it() {
    assertThat(deeds(front, front.after(Step.LEAD, "harbour").orElseThrow()))
        .containsExactly("LED harbour", "PINNED storm");
    assertThat(deeds(front, front.after(Step.UP, "lamp").orElseThrow()))
        .containsExactly("MOVED lamp");
    assertThat(deeds(front, new Front(null, List.of("lamp", "ferry", "orchard"))))
        .containsExactly("OFF storm", "MOVED lamp");
    assertThat(deeds(front, new Front("storm", List.of("lamp", "orchard", "ferry"))))
        .containsExactly("MOVED lamp", "MOVED ferry");
    assertThat(deeds(Front.EMPTY, new Front(null, List.of("lamp")))).containsExactly("PINNED lamp");
    assertThat(deeds(front, front)).isEmpty();
  }

  private static List<String> deeds(Front before, Front after) {
    return Deed.between(before, after).stream()
        .map(deed -> deed.what() + " " + deed.story())
        .toList();
  }
}
