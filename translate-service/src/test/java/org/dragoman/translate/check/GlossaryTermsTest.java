package org.dragoman.translate.check;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.UUID;
import org.dragoman.contracts.translation.Finding;
import org.dragoman.contracts.translation.Finding.Place;
import org.dragoman.contracts.translation.Finding.Severity;
import org.dragoman.contracts.translation.Finding.Side;
import org.dragoman.translate.glossary.Occurrence;
import org.dragoman.translate.glossary.Term;
import org.dragoman.translate.language.LanguagePair;
import org.junit.jupiter.api.Test;

class GlossaryTermsTest {

  private static final Term MARKET =
      new Term(
          UUID.randomUUID(),
          "lonja",
          List.of("lonjas"),
          "fish market",
          List.of("market hall"),
          List.of("exchange", "market"),
          false);

  private static final Term TOWN =
      new Term(UUID.randomUUID(), "Rías", List.of(), "Rías", List.of(), List.of("Estuaries"), true);

  @Test
  void the_glossarys_words_in_any_form_are_all_that_is_wanted() {
    assertThat(findings("The fish market opens.", MARKET)).isEmpty();
    assertThat(findings("Both Fish Markets and a <em>market</em> hall open.", MARKET)).isEmpty();
    assertThat(findings("Rías says no.", TOWN)).isEmpty();
  }

  @Test
  void a_missing_term_is_shown_in_the_source() {
    assertThat(findings("The hall opens.", MARKET))
        .containsExactly(
            new Finding(
                "terms",
                Severity.WARNING,
                "The glossary has “fish market” for “lonja”.",
                new Place(Side.SOURCE, 3, 8)));
    assertThat(findings("The estuary says no.", TOWN))
        .extracting(Finding::text)
        .containsExactly("“Rías” is to stay as it is.");
  }

  @Test
  void a_forbidden_translation_is_an_error_shown_in_the_target() {
    assertThat(findings("The <em>stock</em> exchange opens.", MARKET))
        .containsExactly(
            new Finding(
                "terms",
                Severity.ERROR,
                "“exchange” is not to be used for “lonja”: the glossary has “fish market”.",
                new Place(Side.TARGET, 10, 18)));
  }

  @Test
  void a_forbidden_word_within_the_wanted_ones_is_none_and_beside_them_is_one() {
    assertThat(findings("The fish market opens.", MARKET)).isEmpty();
    assertThat(findings("The fish market, a market, opens.", MARKET))
        .extracting(Finding::place)
        .containsExactly(new Place(Side.TARGET, 19, 25));
  }

  @Test
  void a_term_that_stands_twice_is_told_of_once_and_without_a_term_nothing_is() {
    assertThat(findings("Nothing.", MARKET, MARKET)).hasSize(1);
    assertThat(findings("The exchange opens.")).isEmpty();
  }

  private static List<Finding> findings(String target, Term... terms) {
    List<Occurrence> found =
        java.util.Arrays.stream(terms).map(term -> new Occurrence(term, 3, 8)).toList();
    return new GlossaryTerms()
        .of(new Rendering(new LanguagePair("es", "en"), "La lonja abre.", target, found));
  }
}
