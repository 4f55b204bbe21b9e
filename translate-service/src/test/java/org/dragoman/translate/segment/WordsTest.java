package org.dragoman.translate.segment;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class WordsTest {

  @Test
  void numbers_and_addresses_are_no_words() {
    assertThat(Words.any("12.300 – 45 %")).isFalse();
    assertThat(Words.any("https://example.org/path?a=b")).isFalse();
    assertThat(Words.any("desk@example.org")).isFalse();
    assertThat(Words.any("12 km")).isTrue();
  }

  @Test
  void latin_words_are_none_of_an_arabic_article() {
    assertThat(Words.anyOf("ar", "NATO")).isFalse();
    assertThat(Words.anyOf("ar", "حلف NATO")).isTrue();
    assertThat(Words.anyOf("es", "OTAN")).isTrue();
  }
}
