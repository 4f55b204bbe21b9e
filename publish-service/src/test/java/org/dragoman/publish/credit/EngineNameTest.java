package org.dragoman.publish.credit;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class EngineNameTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "deepl | DeepL",
        "our-model | our-model",
        "apertium, deepl | Apertium, DeepL",
        "apertium, apy | Apertium"
      })
  void engines_are_called_as_their_makers_call_them(String engine, String name) {
    assertThat(EngineName.of(engine)).isEqualTo(name);
  }
}
