package org.dragoman.publish.story;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class WordsTest {

  @Test
  void the_last_word_may_be_half_typed() {
    Words words = Words.of("ferry harb");
    assertThat(words.all()).isEqualTo("ferry harb");
    assertThat(words.unfinished()).isEqualTo("harb");
    assertThat(words.finished()).isEqualTo("ferry");
  }

  @Test
  void a_phrase_is_finished_when_its_quotes_are_closed_or_not() {
    assertThat(Words.of("\"north quay\"").all()).isEqualTo("\"north quay\"");
    assertThat(Words.of("\"north quay\"").unfinished()).isEmpty();
    assertThat(Words.of("\u201cnorth quay\u201d \u00abel muelle\u00bb").all())
        .isEqualTo("\"north quay\" \"el muelle\"");
    assertThat(Words.of("ferry \"north qu").all()).isEqualTo("ferry \"north qu\"");
  }

  @Test
  void what_must_not_be_there_is_kept_apart() {
    Words words = Words.of("ferry -strike -\"north quay\"");
    assertThat(words.all()).isEqualTo("ferry");
    assertThat(words.without()).isEqualTo("strike or \"north quay\"");
    assertThat(words.unfinished()).isEmpty();
  }

  @Test
  void beginnings_are_marked_by_a_star() {
    Words words = Words.of("har* ferry");
    assertThat(words.beginnings()).containsExactly("har");
    assertThat(words.all()).isEqualTo("ferry");
    assertThat(Words.of("h* !:*").beginnings()).isEmpty();
  }

  @Test
  void nothing_is_completed_among_alternatives() {
    assertThat(Words.of("ferry or tram").unfinished()).isEmpty();
  }

  @Test
  void scripts_without_spaces_are_looked_for_as_phrases() {
    assertThat(Words.of("\u6771\u4eac\u306e\u6e2f").all())
        .isEqualTo("\"\u6771\u4eac\u306e\u6e2f\"");
  }

  @Test
  void marks_of_operators_alone_are_no_trouble() {
    for (String odd : new String[] {"-", "\"", "*", "\"\"", "- -", "or", "   "}) {
      assertThat(Words.of(odd).unfinished().length()).isLessThanOrEqualTo(2);
    }
  }
}
