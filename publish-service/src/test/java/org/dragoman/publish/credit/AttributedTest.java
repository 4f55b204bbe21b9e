package org.dragoman.publish.credit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.dragoman.contracts.article.Article;
import org.dragoman.contracts.article.Relation;
import org.dragoman.contracts.article.Source;
import org.dragoman.contracts.credit.Credit;
import org.dragoman.publish.Samples;
import org.junit.jupiter.api.Test;

class AttributedTest {
  private static final OutletStyle OWN =
      new OutletStyle(
          "{outlet} told us",
          "Translated with the leave of its authors.",
          null,
          null,
          null,
          "Letter of 3 May",
          "https://courier.example/letter");

  @Test
  void each_part_says_who_says_it() {
    Attributed credit = attributed(Samples.COURIER, CreditEdits.NONE, Map.of());

    assertThat(credit.outletName()).isEqualTo(new Given<>("Delta Courier", Whence.SOURCE));
    assertThat(credit.originalUrl().whence()).isEqualTo(Whence.ARTICLE);
    assertThat(credit.relation().whence()).isEqualTo(Whence.LANGUAGES);
    assertThat(credit.responsibility().whence()).isEqualTo(Whence.HOUSE_STYLE);
    assertThat(credit.rightsBasis().whence()).isEqualTo(Whence.SOURCE);
    assertThat(credit.rightsUrl().whence()).isEqualTo(Whence.NOWHERE);
  }

  @Test
  void an_editors_word_stands_before_every_other() {
    CreditEdits edits =
        new CreditEdits(
            "The Courier",
            "https://the.example",
            "El barco vuelve",
            "https://the.example/1",
            List.of("Ana Vidal", "Luz Prado"),
            Relation.SUMMARISED,
            "We answer for this.",
            "Letter of 1 May",
            "https://the.example/letter",
            "Letter of 2 May",
            Set.of());

    Credit credit = attributed(Samples.COURIER, edits, Map.of()).credit(List.of(), List.of());

    assertThat(credit.outlet().name()).isEqualTo("The Courier");
    assertThat(credit.outlet().url()).isEqualTo("https://the.example");
    assertThat(credit.attribution()).isEqualTo("The Courier reports");
    assertThat(credit.original().title()).isEqualTo("El barco vuelve");
    assertThat(credit.original().url()).isEqualTo("https://the.example/1");
    assertThat(credit.original().authors()).containsExactly("Ana Vidal", "Luz Prado");
    assertThat(credit.relation()).isEqualTo(Relation.SUMMARISED);
    assertThat(credit.responsibility()).isEqualTo("We answer for this.");
    assertThat(credit.rights())
        .isEqualTo(
            new Credit.Rights("Letter of 1 May", "https://the.example/letter", "Letter of 2 May"));
    for (CreditField field : CreditField.values()) {
      assertThat(attributed(Samples.COURIER, edits, Map.of()).part(field).whence())
          .as(field.word())
          .isEqualTo(Whence.EDITOR);
    }
  }

  @Test
  void nothing_typed_gives_a_part_back() {
    for (CreditField field : CreditField.values()) {
      String typed = field == CreditField.RELATION ? "summarised" : "Something";
      CreditEdits written = CreditEdits.NONE.overlaidWith(CreditEdits.typed(field, typed));
      assertThat(attributed(Samples.COURIER, written, Map.of()).part(field).value())
          .as(field.word())
          .isEqualTo(typed);

      assertThat(written.overlaidWith(CreditEdits.typed(field, "  ")))
          .as(field.word())
          .isEqualTo(CreditEdits.NONE);
    }
  }

  @Test
  void an_exception_words_it_as_the_outlet_asked() {
    Attributed credit =
        attributed(withoutRights(), CreditEdits.NONE, Map.of(" delta COURIER ", OWN));
    Credit told = credit.credit(List.of(), List.of());

    assertThat(told.attribution()).isEqualTo("Delta Courier told us");
    assertThat(told.responsibility()).isEqualTo("Translated with the leave of its authors.");
    assertThat(credit.responsibility().whence()).isEqualTo(Whence.OUTLET_STYLE);
    assertThat(told.rights())
        .isEqualTo(new Credit.Rights("Letter of 3 May", "https://courier.example/letter"));
  }

  @Test
  void what_the_source_states_of_its_rights_comes_before_the_houses_exception() {
    Credit told =
        attributed(Samples.COURIER, CreditEdits.NONE, Map.of("Delta Courier", OWN))
            .credit(List.of(), List.of());

    assertThat(told.rights())
        .isEqualTo(new Credit.Rights("Used by agreement with the outlet", null));
  }

  @Test
  void pictures_have_a_basis_of_their_own_which_no_words_about_the_text_give() {
    OutletStyle letter =
        new OutletStyle(null, null, null, null, null, null, null, "Letter on pictures");
    CreditEdits edits = CreditEdits.typed(CreditField.PICTURES_BASIS, "A call with their desk");

    assertThat(attributed(Samples.COURIER, CreditEdits.NONE, Map.of()).picturesBasis().value())
        .as("the source's rights are the text's")
        .isNull();
    assertThat(Attributed.of(Samples.COURIER, Samples.ferry(), "en", edits, null).picturesBasis())
        .isEqualTo(new Given<>("A call with their desk", Whence.EDITOR));
    assertThat(
            attributed(Samples.COURIER, CreditEdits.NONE, Map.of("Delta Courier", letter))
                .picturesBasis())
        .isEqualTo(new Given<>("Letter on pictures", Whence.OUTLET_STYLE));
    assertThat(
            Attributed.of(Samples.COURIER, Samples.ferry(), "en", CreditEdits.NONE, Samples.ENGLISH)
                .picturesBasis())
        .isEqualTo(new Given<>("By permission of their owners", Whence.HOUSE_STYLE));
  }

  @Test
  void an_exception_is_found_under_the_name_the_outlet_has_here() {
    Article named = Samples.ferry().toBuilder().outlet("صحيفة المرفأ").build();
    HouseStyle style = styled(Map.of("Harbour Daily", OWN));

    Attributed credit = Attributed.of(Samples.COURIER, named, "en", CreditEdits.NONE, style);

    assertThat(credit.credit(List.of(), List.of()).attribution())
        .isEqualTo("Harbour Daily told us");
  }

  @Test
  void a_name_in_braces_that_nobody_knows_is_refused_before_readers_see_it() {
    assertThatThrownBy(
            () -> new OutletStyle("{Outlet} reports", null, null, null, null, null, null))
        .isInstanceOf(BadWording.class)
        .hasMessage("attribution: takes {outlet}, not {Outlet}");
    assertThatThrownBy(() -> new OutletStyle("reports", null, null, null, null, null, null))
        .hasMessageContaining("must name the {outlet}");
    assertThatThrownBy(
            () -> new OutletStyle(null, null, null, "Machine: {engines", null, null, null))
        .hasMessage("machineOnly: takes {engines}, not {engines");
  }

  private static Source withoutRights() {
    return new Source(
        "courier", "Delta Courier", "es", "https://courier.example", null, null, null);
  }

  private static Attributed attributed(
      Source source, CreditEdits edits, Map<String, OutletStyle> exceptions) {
    return Attributed.of(source, Samples.ferry(), "en", edits, styled(exceptions));
  }

  private static HouseStyle styled(Map<String, OutletStyle> exceptions) {
    HouseStyle house = Samples.ENGLISH;
    return new HouseStyle(
        house.publisher(),
        house.wording(),
        house.outlets(),
        exceptions,
        house.rightsBasis(),
        house.rightsUrl());
  }
}
