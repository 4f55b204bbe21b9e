package org.dragoman.translate.language;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class LanguagesTest {

  @Test
  void regions_do_not_make_another_language() {
    assertThat(Languages.same("en-GB", "en")).isTrue();
    assertThat(Languages.same("spa", "es-MX")).isTrue();
  }

  @Test
  void another_script_does() {
    assertThat(Languages.same("zh-Hans", "zh-TW")).isFalse();
    assertThat(Languages.same("sr", "sr-Latn")).isFalse();
  }

  @Test
  void undetermined_is_no_language() {
    assertThat(Languages.known("und")).isFalse();
    assertThat(Languages.known("")).isFalse();
    assertThat(Languages.known(null)).isFalse();
    assertThat(Languages.known("ckb")).isTrue();
  }

  @Test
  void a_pair_names_what_it_refuses() {
    assertThatThrownBy(() -> new LanguagePair("es", "und"))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageStartingWith("target: ");
  }
}
