package org.dragoman.translate.engine.apertium;

import static org.assertj.core.api.Assertions.assertThat;

import org.dragoman.translate.language.LanguagePair;
import org.junit.jupiter.api.Test;

class ApertiumModesTest {

  private final ApertiumModes modes =
      ApertiumModes.listed(
          """
            eco-es-fr
            eng-spa
            fr-es
            spa-eng_US
            spa-eng
            cat-oci_aran
          """);

  @Test
  void two_and_three_letter_codes_are_one_language() {
    assertThat(modes.mode(new LanguagePair("fr-FR", "es"))).contains("fr-es");
    assertThat(modes.mode(new LanguagePair("en", "es-MX"))).contains("eng-spa");
  }

  @Test
  void a_direction_without_variant_comes_first() {
    assertThat(modes.mode(new LanguagePair("es", "en"))).contains("spa-eng");
    assertThat(modes.mode(new LanguagePair("ca", "oc"))).contains("cat-oci_aran");
  }

  @Test
  void what_is_not_installed_has_no_direction() {
    assertThat(modes.mode(new LanguagePair("ar", "en"))).isEmpty();
    assertThat(modes.mode(new LanguagePair("es", "fr"))).isEmpty();
  }
}
