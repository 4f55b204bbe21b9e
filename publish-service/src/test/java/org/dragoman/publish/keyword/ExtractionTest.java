package org.dragoman.publish.keyword;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.dragoman.publish.keyword.Suggested.Why;
import org.junit.jupiter.api.Test;

class ExtractionTest {
  private static final String BODY =
      "The ferry Aurora Bay left late. Passengers waited for the ferry all night, and the port"
          + " authority said the night crossing stays closed. Nobody in Puerto Calmo saw the ferry"
          + " leave. The port authority gave no reason.";

  @Test
  void what_stands_more_here_than_elsewhere_comes_first() {
    List<String> found = found("en", "The ferry returns", BODY, elsewhere());

    assertThat(found.subList(0, 5)).contains("ferry", "port authority", "Puerto Calmo");
    assertThat(found).doesNotContain("the", "said", "night", "no");
  }

  @Test
  void a_name_is_known_by_its_capitals_and_not_by_a_sentences_first_word() {
    List<Extraction.Scored> scored = scored("en", "", BODY, Frequencies.NONE);

    assertThat(scored)
        .filteredOn(one -> one.key().equals("puerto calmo"))
        .extracting(Extraction.Scored::why)
        .containsExactly(Why.NAME);
    assertThat(scored)
        .filteredOn(one -> one.key().equals("passengers"))
        .extracting(Extraction.Scored::form)
        .containsExactly("passengers");
  }

  @Test
  void part_of_a_longer_one_is_not_said_twice() {
    assertThat(found("en", "", BODY, Frequencies.NONE)).doesNotContain("Puerto", "authority");
  }

  @Test
  void what_other_stories_carry_as_a_keyword_is_preferred() {
    Frequencies.Counter counter = new Frequencies.Counter();
    counter.keyword("Passengers");

    assertThat(scored("en", "", BODY, counter.counted()).getFirst())
        .satisfies(first -> {
          assertThat(first.key()).isEqualTo("passengers");
          assertThat(first.why()).isEqualTo(Why.KNOWN);
        });
  }

  @Test
  void words_are_cut_in_scripts_without_capitals_or_spaces() {
    assertThat(
            found("ar", "العبارة تعود", "عادت العبارة إلى المرفأ. المرفأ مغلق.", Frequencies.NONE))
        .contains("العبارة", "المرفأ")
        .doesNotContain("إلى");
    assertThat(found("ja", "港の閉鎖", "港は閉鎖された。港に船はない。", Frequencies.NONE)).contains("港");
  }

  /** Stories in which everybody speaks of nights. */
  private static Frequencies elsewhere() {
    Frequencies.Counter counter = new Frequencies.Counter();
    for (int i = 0; i < 30; i++) {
      counter.story("It was a quiet night, and nobody left late; reason enough.", "en");
    }
    return counter.counted();
  }

  private static List<String> found(
      String language, String title, String body, Frequencies frequencies) {
    return scored(language, title, body, frequencies).stream()
        .map(Extraction.Scored::form)
        .toList();
  }

  private static List<Extraction.Scored> scored(
      String language, String title, String body, Frequencies frequencies) {
    Extraction extraction = new Extraction(language, frequencies);
    extraction.title(title);
    extraction.body(body);
    return extraction.scored();
  }
}
