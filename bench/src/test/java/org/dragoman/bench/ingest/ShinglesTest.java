package org.dragoman.bench.ingest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class ShinglesTest {

  @Test
  void the_same_text_is_found_whole_however_it_is_spaced() {
    Shingles found = Shingles.of("One two three.\nFour five", "One two   three. Four, five!");

    assertThat(found.f1()).isEqualTo(1);
  }

  @Test
  void what_is_too_much_costs_precision_and_what_lacks_costs_recall() {
    Shingles more = Shingles.of("a b c d e", "a b c d e f g");
    Shingles less = Shingles.of("a b c d e f g", "a b c d e");

    assertThat(more.precision()).isEqualTo(0.5, within(0.001));
    assertThat(more.recall()).isEqualTo(1);
    assertThat(less.precision()).isEqualTo(1);
    assertThat(less.recall()).isEqualTo(0.5, within(0.001));
  }

  @Test
  void a_chinese_character_is_a_word() {
    assertThat(Shingles.words("磨坊 opened 2026")).containsExactly("磨", "坊", "opened", "2026");
  }
}
