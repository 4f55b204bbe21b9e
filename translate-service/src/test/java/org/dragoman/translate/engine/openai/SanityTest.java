package org.dragoman.translate.engine.openai;

import static org.assertj.core.api.Assertions.assertThat;

import org.dragoman.translate.language.LanguagePair;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SanityTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          ar | en | تعهّد الوزير أمس بإصلاح الجسر | تعهّد الوزير أمس بإصلاح the bridge | mostly in the script
          ru | en | Мост закрыт | Мост закрыт | mostly in the script
          es | en | El puente sobre el río se abre otra vez mañana | El puente sobre el río se abre otra vez mañana | as it was
          es | en | Hola | '' | empty
          es | en | <g1>Hola</g1> | Hello | tags
          """)
  void what_cannot_be_a_translation_is_objected_to(
      String from, String to, String source, String target, String objection) {
    assertThat(Sanity.objection(new LanguagePair(from, to), source, target))
        .hasValueSatisfying(said -> assertThat(said).contains(objection));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          ar | en | قال إن اسمها «دار» | He said that its name is «دار»
          es | en | Universidad Nacional de Córdoba | Universidad Nacional de Córdoba
          es | en | 1 | 1
          zh | ja | 大桥明天开放 | 大橋は明日開通
          """)
  void what_may_be_one_passes(String from, String to, String source, String target) {
    assertThat(Sanity.objection(new LanguagePair(from, to), source, target)).isEmpty();
  }
}
