package org.dragoman.translate.segment;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The house's rules on sentences of our own, in each language a newsroom here reads. */
class GoldSentencesTest {

  @ParameterizedTest
  @ValueSource(
      strings = {
        "ar", "ca", "de", "en", "es", "fa", "fr", "he", "ja", "ru", "tr", "uk", "ur", "zh"
      })
  void sentences_end_where_a_translator_ends_them(String language) {
    GoldSentences.Score score =
        GoldSentences.of(language)
            .score(text -> cut(text, Sentences.ends(text, Srx.standard().of(language))));

    assertThat(score.f1()).as(score::toString).isGreaterThanOrEqualTo(0.97);
  }

  static List<String> cut(String text, List<Integer> ends) {
    List<String> sentences = new ArrayList<>();
    int start = 0;
    for (int end : ends) {
      sentences.add(text.substring(start, end));
      start = end;
    }
    return sentences;
  }
}
