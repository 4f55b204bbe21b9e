package org.dragoman.translate.segment;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.Timeout.ThreadMode;

/** The time a text takes grows with its length, not with the square of it. */
@Timeout(value = 30, threadMode = ThreadMode.SEPARATE_THREAD)
class SentencesTest {

  private static final int QUARTER = 1 << 18;

  @Test
  void a_quarter_of_a_megabyte_of_initials_is_one_sentence() {
    String text = "A. ".repeat(QUARTER / 3);

    assertThat(Sentences.ends(text, Srx.standard().of("en"))).containsExactly(text.length());
  }

  @Test
  void a_quarter_of_a_megabyte_of_numbers_is_one_sentence() {
    String text = "1. ".repeat(QUARTER / 3);

    assertThat(Sentences.ends(text, Srx.standard().of("en"))).containsExactly(text.length());
  }

  @Test
  void a_quarter_of_a_megabyte_of_questions_in_quotes_is_one_sentence() {
    String text = "«Why?» said he, ".repeat(QUARTER / 16);

    assertThat(Sentences.ends(text, Srx.standard().of("en"))).containsExactly(text.length());
  }

  @Test
  void a_quarter_of_a_megabyte_of_sentences_is_cut_at_each() {
    String text = "It rains. ".repeat(QUARTER / 10);

    assertThat(Sentences.ends(text, Srx.standard().of("en"))).hasSize(QUARTER / 10);
  }

  @Test
  void marks_of_every_kind_take_no_longer() {
    for (String marks :
        java.util.List.of(".", "?!", "»", ". »", "\" ", "…  ", "。」", "\n", "X.۔ ")) {
      for (String language : java.util.List.of("en", "fr", "ar", "ja", "de", "zh")) {
        String text = marks.repeat(QUARTER / 16 / marks.length());

        assertThat(Sentences.ends(text, Srx.standard().of(language)).getLast())
            .isEqualTo(text.length());
      }
    }
  }
}
