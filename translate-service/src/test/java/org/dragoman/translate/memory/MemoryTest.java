package org.dragoman.translate.memory;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.dragoman.translate.language.LanguagePair;
import org.junit.jupiter.api.Test;

class MemoryTest {

  private static final LanguagePair PAIR = new LanguagePair("ar", "en");

  private final FakeMemoryStore store = new FakeMemoryStore();
  private final Memory memory = new Memory(store);

  @Test
  void white_space_composition_and_invisible_marks_do_not_matter() {
    store.with(unit("ar", "en", "مقهى  cafe\u0301\u200f", "A café"));

    assertThat(lookup("مقهى café").target()).isEqualTo("A café");
    assertThat(lookup("مقهى café").percent()).isEqualTo(100);
  }

  @Test
  void a_match_says_which_unit_it_is_and_who_made_it() {
    Unit unit = unit("ar", "en", "جسر", "Bridge");
    store.with(unit);

    Match match = lookup("جسر");

    assertThat(match.unit()).isEqualTo(unit.id().toString());
    assertThat(match.who()).isEqualTo("noor");
    assertThat(match.at()).isEqualTo(Instant.parse("2026-04-01T00:00:00Z"));
  }

  @Test
  void equal_markup_comes_before_markup_made_equal() {
    store.with(
        unit("ar", "en", "<em>جسر</em> قديم", "An old <em>bridge</em>"),
        unit("ar", "en", "جسر قديم", "Old bridge"));

    assertThat(lookup("<em>جسر</em> قديم").target()).isEqualTo("An old <em>bridge</em>");
    assertThat(lookup("جسر قديم").target()).isEqualTo("Old bridge");
  }

  @Test
  void markup_around_the_whole_sentence_goes_around_its_translation() {
    store.with(unit("ar", "en", "جسر قديم", "Old bridge"));

    assertThat(lookup("<strong>جسر قديم</strong>"))
        .extracting(Match::target, Match::percent)
        .containsExactly("<strong>Old bridge</strong>", 100);
  }

  @Test
  void markup_within_the_sentence_costs_a_percent_and_is_left_out() {
    store.with(unit("ar", "en", "جسر قديم", "Old bridge"));

    assertThat(lookup("<strong>جسر</strong> قديم"))
        .extracting(Match::target, Match::percent)
        .containsExactly("Old bridge", 99);
  }

  @Test
  void the_very_region_comes_first_and_another_will_do() {
    store.with(unit("ar-EG", "en-US", "لون", "Color"), unit("ar-EG", "en-GB", "لون", "Colour"));

    assertThat(best(new LanguagePair("ar", "en-GB"), "لون").orElseThrow().target())
        .isEqualTo("Colour");
    assertThat(lookup("لون")).isNotNull();
  }

  @Test
  void another_script_will_not_do() {
    store.with(unit("en", "zh-Hant", "Bridge", "橋"));

    assertThat(best(new LanguagePair("en", "zh-Hans"), "Bridge")).isEmpty();
  }

  private Match lookup(String html) {
    return best(PAIR, html).orElseThrow();
  }

  private Optional<Match> best(LanguagePair pair, String html) {
    return memory.exact(pair, null, List.of(new Wanted(html, null))).getFirst().stream()
        .findFirst();
  }

  private static Unit unit(String from, String to, String source, String target) {
    return new Unit(
        null, from, to, source, target, "noor", Instant.parse("2026-04-01T00:00:00Z"), null);
  }
}
