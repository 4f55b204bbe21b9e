package org.dragoman.translate.check;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.dragoman.contracts.translation.Finding;
import org.dragoman.translate.language.LanguagePair;
import org.dragoman.translate.segment.Words;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

class ChecksTest {

  private static final LanguagePair SPANISH = new LanguagePair("es", "en");
  private static final LanguagePair ARABIC = new LanguagePair("ar", "en");

  @Test
  void a_good_translation_has_no_findings() {
    assertThat(found(SPANISH, "Costó <em>1.200,5</em> €.", "It cost <em>1,200.5</em> €."))
        .isEmpty();
  }

  @Test
  void arabic_digits_are_the_same_numbers() {
    assertThat(found(ARABIC, "وصل ١٬٢٠٠ شخص في ٢٠٢٦", "1,200 people came in 2026")).isEmpty();
  }

  @Test
  void a_changed_number_is_found_on_both_sides() {
    assertThat(
            new Checks()
                .of(new Rendering(SPANISH, "Hay 15 casas.", "There are 51 houses.", List.of())))
        .extracting(Finding::check, Finding::text)
        .containsExactly(
            org.assertj.core.groups.Tuple.tuple("numbers", "In the source only: 15."),
            org.assertj.core.groups.Tuple.tuple("numbers", "In the translation only: 51."));
  }

  @Test
  void a_lost_link_is_found() {
    assertThat(found(SPANISH, "<a href=\"https://x.example/\">a</a>", "a"))
        .containsExactly("markup");
  }

  @Test
  void an_empty_translation_is_an_error() {
    assertThat(found(SPANISH, "Hola.", "  ")).containsExactly("empty");
  }

  @Test
  void leftover_arabic_is_found_in_english_and_latin_is_not() {
    assertThat(found(ARABIC, "قال إنه", "He said إنه")).containsExactly("script");
    assertThat(found(new LanguagePair("en", "ar"), "NATO said", "قال NATO"))
        .containsExactly("script");
    assertThat(found(SPANISH, "Hola", "Hola")).isEmpty();
  }

  private static List<String> found(LanguagePair pair, String source, String target) {
    return new Checks()
        .of(new Rendering(pair, source, target, List.of())).stream().map(Finding::check).toList();
  }

  @Test
  @Timeout(value = 30, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
  void a_segment_as_long_as_an_article_is_checked_in_time() {
    for (String words : List.of("de de ", "1.200 ", "«a» ", "Ana Bel Cid, ", "#x @yy ", "no ")) {
      String text = words.repeat((1 << 18) / words.length());

      assertThat(new Checks().of(new Rendering(SPANISH, text, text + "x", List.of()))).isNotNull();
    }
  }

  @Test
  @Timeout(value = 30, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
  void a_segment_of_nothing_but_tags_is_checked_in_time() {
    String breaks = "<br>".repeat(1 << 19);

    assertThat(found(SPANISH, "a" + breaks, "b" + breaks + "<br>")).containsExactly("markup");
  }

  @Test
  void a_number_without_end_is_checked_like_any_other() {
    for (String digits : List.of("1.", "1'", "1,", "1 000 ", "1,000", "1,00,", "1/1-")) {
      String text = digits.repeat(7_900 / digits.length()) + "1";

      assertThat(found(SPANISH, text, text + " and 7"))
          .contains("numbers")
          .doesNotContain("unchecked");
    }
    String address = "a@" + "b.".repeat(3_900) + "c";
    assertThat(found(SPANISH, address, "b")).contains("addresses").doesNotContain("unchecked");
    assertThat(Words.any(address)).isFalse();
  }

  @Test
  void a_check_that_breaks_says_so_and_the_others_go_on() {
    Sides.Look endless = new Endless();
    Sides.Look wrong =
        _ -> {
          throw new IllegalStateException("wrong");
        };

    assertThat(
            new Checks(List.of(endless, wrong, new Numbers()))
                .of(new Rendering(SPANISH, "Hay 15 <em>casas</em>.", "No.", List.of())))
        .extracting(Finding::check)
        .containsExactly("unchecked", "unchecked", "numbers", "markup");
  }

  private static final class Endless implements Sides.Look {
    @Override
    public List<Finding> at(Sides sides) {
      return sides.source().text().isEmpty() ? List.of() : at(sides);
    }
  }

  @Test
  void separators_are_judged_and_not_left_out() {
    assertThat(found(SPANISH, "Son 1,2 euros.", "It is 12 euros.")).contains("numbers");
    assertThat(found(SPANISH, "Son 1.200 euros.", "It is 1,200 euros.")).isEmpty();
    assertThat(found(SPANISH, "Son 1.200,5 euros.", "It is 1,200.5 euros.")).isEmpty();
    assertThat(found(ARABIC, "١٬٢٠٠٫٥ دولار", "1,200.5 dollars")).isEmpty();
    assertThat(found(new LanguagePair("en", "es"), "It is 1,200 euros.", "Son 1.200 euros."))
        .isEmpty();
    assertThat(found(new LanguagePair("en", "es"), "It is 1.2 euros.", "Son 12 euros."))
        .contains("numbers");
  }

  @Test
  void finding_names_the_words_it_is_about() {
    Finding finding =
        new Checks()
            .of(new Rendering(SPANISH, "El río <em>no</em> creció.", "The river rose.", List.of()))
            .getFirst();

    assertThat(finding.place()).isEqualTo(new Finding.Place(Finding.Side.SOURCE, 7, 9));
  }
}
