package org.dragoman.publish.story;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class LayoutTest {

  @Test
  void a_block_moves_past_its_neighbour_and_stops_at_the_ends() {
    Layout layout = new Layout(List.of(2, 0, 3));
    assertThat(layout.up(3).blocks()).containsExactly(2, 3, 0);
    assertThat(layout.down(2).blocks()).containsExactly(0, 2, 3);
    assertThat(layout.up(2)).isEqualTo(layout);
    assertThat(layout.down(3)).isEqualTo(layout);
  }

  @Test
  void a_block_that_was_cut_does_not_move() {
    Layout layout = new Layout(List.of(2, 0, 3));
    assertThat(layout.up(1)).isEqualTo(layout);
    assertThat(layout.down(1)).isEqualTo(layout);
  }

  @Test
  void a_restored_block_stands_behind_the_nearest_one_before_it_in_the_source() {
    assertThat(new Layout(List.of(2, 0, 3)).with(1).blocks()).containsExactly(2, 0, 1, 3);
    assertThat(new Layout(List.of(3, 2)).with(1).blocks()).containsExactly(1, 3, 2);
    assertThat(new Layout(List.of(3, 2)).with(3).blocks()).containsExactly(3, 2);
  }

  @Test
  void cutting_leaves_the_order_of_the_others() {
    assertThat(new Layout(List.of(2, 0, 3)).without(0).blocks()).containsExactly(2, 3);
  }
}
