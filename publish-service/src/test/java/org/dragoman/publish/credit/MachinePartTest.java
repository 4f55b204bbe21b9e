package org.dragoman.publish.credit;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.dragoman.contracts.article.Relation;
import org.dragoman.contracts.credit.Credit;
import org.dragoman.contracts.credit.Credit.Extent;
import org.dragoman.contracts.translation.Origin;
import org.dragoman.contracts.translation.Segment;
import org.dragoman.publish.Samples;
import org.junit.jupiter.api.Test;

class MachinePartTest {
  private static final Origin TRAINED = new Origin.Machine("libretranslate", null, null, null);
  private static final Origin RULES = new Origin.Machine("apertium", null, null, null);
  private static final Origin PERSON = new Origin.Human("Nadia Sørby", null);
  private static final Origin MENDED = new Origin.Human("Nadia Sørby", null, "libretranslate");
  private static final Origin REMEMBERED = new Origin.Memory(100, "u", "M. Quintana", null);

  @Test
  void what_a_machine_made_alone_is_told_as_such() {
    Credit credit = credit(of(TRAINED), of(TRAINED));

    assertThat(credit.digitalSourceType()).endsWith("/trainedAlgorithmicMedia");
    assertThat(credit.machine())
        .isEqualTo(
            new Credit.Machine(
                Extent.ALL,
                Extent.NONE,
                List.of("LibreTranslate"),
                "Translated by a machine (LibreTranslate). Nobody reviewed it."));
  }

  @Test
  void review_changes_the_wording_and_not_what_made_it() {
    Credit some = credit(reviewed(TRAINED), of(TRAINED));
    Credit all = credit(reviewed(TRAINED), reviewed(TRAINED));

    assertThat(some.machine().notice())
        .isEqualTo("Translated by a machine (LibreTranslate). A person reviewed parts of it.");
    assertThat(all.machine().notice())
        .isEqualTo("Translated by a machine (LibreTranslate). A person reviewed it.");
    assertThat(all.digitalSourceType()).endsWith("/trainedAlgorithmicMedia");
  }

  @Test
  void a_machine_whose_words_a_person_mended_is_still_named() {
    Credit credit = credit(of(MENDED), reviewed(TRAINED));

    assertThat(credit.digitalSourceType()).endsWith("/compositeWithTrainedAlgorithmicMedia");
    assertThat(credit.machine().share()).isEqualTo(Extent.ALL);
    assertThat(credit.machine().reviewed()).isEqualTo(Extent.ALL);
    assertThat(credit.translators())
        .containsExactly("Nadia Sørby", "LibreTranslate (machine translation)");
  }

  @Test
  void what_people_made_names_no_machine() {
    Credit credit = credit(of(PERSON), of(REMEMBERED));

    assertThat(credit.digitalSourceType()).endsWith("/digitalCreation");
    assertThat(credit.machine()).isNull();
  }

  @Test
  void an_engine_that_follows_rules_is_no_trained_one() {
    assertThat(credit(of(RULES)).digitalSourceType()).endsWith("/algorithmicMedia");
    assertThat(credit(of(RULES), of(PERSON)).digitalSourceType()).endsWith("/compositeSynthetic");
    assertThat(credit(of(RULES), of(TRAINED)).digitalSourceType())
        .endsWith("/trainedAlgorithmicMedia");
    assertThat(credit(of(RULES), of(PERSON)).machine().notice())
        .isEqualTo("Parts were translated by a machine (Apertium). Nobody reviewed it.");
  }

  @Test
  void an_engine_nobody_knows_counts_as_trained() {
    assertThat(credit(of(new Origin.Machine("desk-key", null, null, null))).digitalSourceType())
        .endsWith("/trainedAlgorithmicMedia");
  }

  @Test
  void what_needed_no_translation_is_not_counted() {
    assertThat(credit(of(TRAINED), of(new Origin.Source())).machine().share())
        .isEqualTo(Extent.ALL);
  }

  @Test
  void of_words_that_are_the_outlets_own_nothing_is_claimed() {
    Credit credit =
        new Crediting(Samples.STYLES)
            .credit(
                Samples.COURIER,
                Samples.ferry().toBuilder().language("en", 1.0).build(),
                "en",
                List.of(of(new Origin.Source())),
                List.of(),
                CreditEdits.NONE);

    assertThat(credit.digitalSourceType()).isNull();
    assertThat(credit.machine()).isNull();
  }

  @Test
  void a_relation_an_editor_chose_hides_no_machine() {
    CreditEdits republished =
        CreditEdits.NONE.overlaidWith(CreditEdits.typed(CreditField.RELATION, "republished"));
    Credit credit =
        new Crediting(Samples.STYLES)
            .credit(
                Samples.COURIER,
                Samples.ferry(),
                "en",
                List.of(of(TRAINED), of(new Origin.Source())),
                List.of(),
                republished);

    assertThat(credit.relation()).isEqualTo(Relation.REPUBLISHED);
    assertThat(credit.digitalSourceType()).endsWith("/trainedAlgorithmicMedia");
    assertThat(credit.machine().notice()).contains("LibreTranslate");
  }

  private static Segment of(Origin origin) {
    return Samples.segment("b0.s0", "a", "b", origin);
  }

  private static Segment reviewed(Origin origin) {
    return new Segment(
        "b0.s0",
        null,
        "a",
        "b",
        false,
        List.of(),
        origin,
        new Segment.Review("Nadia Sørby", Samples.THEN));
  }

  private static Credit credit(Segment... segments) {
    return new Crediting(Samples.STYLES)
        .credit(
            Samples.COURIER, Samples.ferry(), "en", List.of(segments), List.of(), CreditEdits.NONE);
  }
}
