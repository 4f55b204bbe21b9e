package org.dragoman.translate.engine.apertium;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class UnknownWordsTest {

  @Test
  void marks_come_off_and_their_words_are_named() {
    UnknownWords found =
        UnknownWords.in(
            "The bridge of *Villalba &amp; #run @niño", "El puente de Villalba &amp; …");

    assertThat(found.html()).isEqualTo("The bridge of Villalba &amp; run niño");
    assertThat(found.words()).containsExactly("Villalba", "run", "niño");
    assertThat(found.finding()).get().extracting("check").isEqualTo("unknown-words");
  }

  @Test
  void marks_of_the_author_stay() {
    UnknownWords found = UnknownWords.in("at @user, #*tag and 3*4", "a @user, #tag y 3*4");

    assertThat(found.html()).isEqualTo("at @user, #tag and 3*4");
    assertThat(found.words()).containsExactly("tag");
  }

  @Test
  void addresses_in_tags_are_left_alone() {
    String link = "<a href=\"https://example.org/#part\">*casa</a>";

    assertThat(UnknownWords.in(link, "casa").html())
        .isEqualTo("<a href=\"https://example.org/#part\">casa</a>");
  }
}
