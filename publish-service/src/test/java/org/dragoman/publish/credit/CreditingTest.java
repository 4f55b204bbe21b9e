package org.dragoman.publish.credit;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.dragoman.contracts.article.Article;
import org.dragoman.contracts.article.Relation;
import org.dragoman.contracts.article.Source;
import org.dragoman.contracts.credit.Credit;
import org.dragoman.contracts.translation.Origin;
import org.dragoman.contracts.translation.Segment;
import org.dragoman.publish.Samples;
import org.junit.jupiter.api.Test;

class CreditingTest {
  private final Crediting crediting = new Crediting(Samples.STYLES);

  @Test
  void a_translation_is_credited_to_outlet_translators_and_publisher() {
    Credit credit = credit(Samples.ferry(), "en", Samples.translated(Samples.ferry()));

    assertThat(credit.outlet().name()).isEqualTo("Delta Courier");
    assertThat(credit.attribution()).isEqualTo("Delta Courier reports");
    assertThat(credit.relation()).isEqualTo(Relation.TRANSLATED);
    assertThat(credit.responsibility())
        .isEqualTo("This article was translated and edited by The Lantern.");
    assertThat(credit.translators()).containsExactly("M. Quintana (translation memory)");
    assertThat(credit.rights().basis()).isEqualTo("Used by agreement with the outlet");
    assertThat(RequiredFields.missing(credit)).isEmpty();
  }

  @Test
  void what_an_article_claims_of_its_rights_is_no_basis_to_publish_it() {
    Article claiming = Samples.ferry().toBuilder().rights("© Delta Courier").build();
    Source without = new Source("courier", "Delta Courier", "es", null, null, null, null);

    Credit credit =
        new Crediting(new HouseStyles(Map.of("en", unsure())))
            .credit(without, claiming, "en", List.of(), List.of(), CreditEdits.NONE);

    assertThat(credit.rights()).isNull();
    assertThat(RequiredFields.missing(credit)).contains("rights.basis");
  }

  private static HouseStyle unsure() {
    HouseStyle sure = Samples.ENGLISH;
    return new HouseStyle(
        sure.publisher(), sure.wording(), sure.outlets(), sure.exceptions(), null, null);
  }

  @Test
  void the_outlet_the_article_names_comes_before_the_source() {
    Article named = Samples.ferry().toBuilder().outlet("Harbour Post").build();
    assertThat(credit(named, "en", List.of()).attribution()).isEqualTo("Harbour Post reports");
  }

  @Test
  void an_outlet_is_called_what_these_readers_can_read() {
    Article named = Samples.ferry().toBuilder().outlet("صحيفة المرفأ").build();
    assertThat(credit(named, "en", List.of()).attribution()).isEqualTo("Harbour Daily reports");
  }

  @Test
  void where_the_languages_match_it_is_republished() {
    Article english = Samples.ferry().toBuilder().language("en-GB", 1.0).build();
    Credit credit = credit(english, "en", List.of());

    assertThat(credit.relation()).isEqualTo(Relation.REPUBLISHED);
    assertThat(credit.responsibility()).isEqualTo("This article was republished by The Lantern.");
    assertThat(credit.translators()).isEmpty();
  }

  @Test
  void people_are_named_before_machines_and_machines_as_machines() {
    List<Segment> segments =
        List.of(
            Samples.segment("b0.s0", "a", "b", new Origin.Machine("apertium", "es-en", null, null)),
            Samples.segment("b0.s1", "c", "d", new Origin.Human("Nadia Sørby", null)));

    assertThat(credit(Samples.ferry(), "en", segments).translators())
        .containsExactly("Nadia Sørby", "Apertium (machine translation)");
  }

  @Test
  void a_wire_without_a_page_passes_with_its_id_and_nothing_passes_without_both() {
    Article wire = Samples.ferry().toBuilder().url(null).build();
    assertThat(RequiredFields.missing(credit(wire, "en", List.of()))).isEmpty();
    Article nothing = wire.toBuilder().externalId(" ").title("").build();
    assertThat(RequiredFields.missing(credit(nothing, "en", List.of())))
        .containsExactly("original.title", "original.url");
  }

  @Test
  void a_language_without_a_house_style_borrows_no_sentence() {
    Credit credit = credit(Samples.ferry(), "fi", List.of());
    assertThat(credit.attribution()).isNull();
    assertThat(RequiredFields.missing(credit)).containsExactly("responsibility");
  }

  @Test
  void readers_are_told_how_much_a_machine_did() {
    Segment machine =
        Samples.segment("b0.s0", "a", "b", new Origin.Machine("apertium", null, null, null));
    Segment human = Samples.segment("b0.s1", "c", "d", new Origin.Human("N", null));

    assertThat(Provenance.of(List.of(machine)).notice(Samples.ENGLISH))
        .isEqualTo("Translated by a machine (Apertium).");
    assertThat(Provenance.of(List.of(machine, human)).notice(Samples.ENGLISH))
        .isEqualTo("Parts were translated by a machine (Apertium).");
    assertThat(Provenance.of(List.of(human)).notice(Samples.ENGLISH)).isEmpty();
  }

  @Test
  void what_a_machine_made_stays_a_machines_when_the_memory_gives_it_again() {
    Segment remembered =
        Samples.segment("b0.s0", "a", "b", new Origin.Memory(100, "u", null, "apertium", null));

    assertThat(Provenance.of(List.of(remembered)).notice(Samples.ENGLISH))
        .isEqualTo("Translated by a machine (Apertium).");
    assertThat(credit(Samples.ferry(), "en", List.of(remembered)).translators())
        .containsExactly("Apertium (machine translation)");
  }

  private Credit credit(Article article, String language, List<Segment> segments) {
    return crediting.credit(
        Samples.COURIER, article, language, segments, List.of(), CreditEdits.NONE);
  }
}
