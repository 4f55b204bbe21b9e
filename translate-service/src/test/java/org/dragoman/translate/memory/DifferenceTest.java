package org.dragoman.translate.memory;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class DifferenceTest {

  @Test
  void words_that_differ_are_named_with_their_places() {
    assertThat(Difference.between("It cost 500 million last year.", "It cost 900 million in May."))
        .containsExactly(
            new Difference("500", "900", 8, 11), new Difference("last year", "in May", 20, 29));
  }

  @Test
  void words_put_in_stand_where_they_are_and_words_left_out_where_they_would_be() {
    assertThat(Difference.between("The old bridge", "The bridge"))
        .containsExactly(new Difference("old", "", 4, 7));
    assertThat(Difference.between("The bridge", "The old bridge"))
        .containsExactly(new Difference("", "old", 4, 4));
    assertThat(Difference.between("The bridge", "The bridge today"))
        .containsExactly(new Difference("", "today", 10, 10));
  }

  @Test
  void punctuation_alone_is_none() {
    assertThat(Difference.between("Yes, it is.", "Yes – it is!")).isEmpty();
  }
}
