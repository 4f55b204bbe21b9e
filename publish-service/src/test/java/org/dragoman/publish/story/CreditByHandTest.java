package org.dragoman.publish.story;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.dragoman.contracts.article.Source;
import org.dragoman.contracts.event.ArticleAttributed;
import org.dragoman.contracts.event.ArticleTranslated;
import org.dragoman.publish.Samples;
import org.dragoman.publish.credit.CreditField;
import org.dragoman.publish.credit.Crediting;
import org.dragoman.publish.credit.HouseStyles;
import org.dragoman.publish.desk.CreditInput;
import org.dragoman.publish.desk.CreditPanel;
import org.dragoman.publish.desk.CreditSaving;
import org.dragoman.publish.desk.Saved;
import org.junit.jupiter.api.Test;

class CreditByHandTest {
  private static final String ID = "a1-fi";

  private final Newsroom newsroom = new Newsroom();
  private final CreditSaving saving = newsroom.creditSaving();

  @Test
  void what_is_missing_is_named_and_filled_by_hand_and_then_the_story_goes_out() {
    finnish();
    assertThat(missing()).containsExactly(CreditField.RESPONSIBILITY, CreditField.RIGHTS_BASIS);
    assertThat(newsroom.move(ID, Move.PUBLISH)).isInstanceOf(Outcome.Incomplete.class);

    save(CreditField.RESPONSIBILITY, "", "Vastuu on kirjoittajan.");
    save(CreditField.RIGHTS_BASIS, "", "Letter of 4 May");

    assertThat(missing()).isEmpty();
    assertThat(newsroom.move(ID, Move.PUBLISH)).isInstanceOf(Outcome.Done.class);
    assertThat(newsroom.sent(ArticleAttributed.class).getLast().credit().rights().basis())
        .isEqualTo("Letter of 4 May");
  }

  @Test
  void a_part_given_back_is_the_sources_again() {
    finnish();
    save(CreditField.OUTLET_NAME, "Delta Courier", "The Courier");
    assertThat(input(CreditField.OUTLET_NAME).from()).isEqualTo("editor");

    save(CreditField.OUTLET_NAME, "The Courier", "");

    assertThat(input(CreditField.OUTLET_NAME).value()).isEqualTo("Delta Courier");
    assertThat(input(CreditField.OUTLET_NAME).from()).isEqualTo("source");
  }

  @Test
  void who_began_before_somebody_else_saved_loses_nothing_and_writes_nothing_over() {
    finnish();
    save(CreditField.RIGHTS_BASIS, "", "Letter of 4 May");

    Saved second = saving.save(ID, "Omar", CreditField.RIGHTS_BASIS, "", "Licence 12");

    assertThat(second)
        .isInstanceOfSatisfying(
            Saved.NotTaken.class,
            no -> {
              assertThat(no.status()).isEqualTo(409);
              assertThat(no.what().typed()).isEqualTo("Licence 12");
              assertThat(no.what().why()).contains("Letter of 4 May");
            });
    assertThat(input(CreditField.RIGHTS_BASIS).value()).isEqualTo("Letter of 4 May");
  }

  @Test
  void other_parts_saved_in_between_are_in_nobodys_way() {
    finnish();
    save(CreditField.RIGHTS_BASIS, "", "Letter of 4 May");
    save(CreditField.OUTLET_URL, "https://courier.example", "https://the-courier.example");

    assertThat(input(CreditField.RIGHTS_BASIS).value()).isEqualTo("Letter of 4 May");
    assertThat(input(CreditField.OUTLET_URL).value()).isEqualTo("https://the-courier.example");
  }

  @Test
  void an_address_that_is_none_is_refused_and_given_back() {
    finnish();
    Saved saved = saving.save(ID, "Nadia", CreditField.RIGHTS_URL, "", "javascript:alert(1)");

    assertThat(saved)
        .isInstanceOfSatisfying(Saved.NotTaken.class, no -> assertThat(no.status()).isEqualTo(422));
  }

  @Test
  void a_new_translation_keeps_what_an_editor_wrote() {
    finnish();
    save(CreditField.RIGHTS_BASIS, "", "Letter of 4 May");
    newsroom.intake.take(event(2));

    assertThat(input(CreditField.RIGHTS_BASIS).value()).isEqualTo("Letter of 4 May");
  }

  @Test
  void a_house_style_changed_since_is_told_and_taken_in_by_the_next_change() {
    finnish();
    Crediting later = new Crediting(new HouseStyles(Map.of("fi", Samples.ENGLISH)));

    CreditPanel panel = CreditPanel.of(newsroom.story(ID), later);

    assertThat(panel.outdated()).contains("next change");
    assertThat(panel.input(CreditField.RESPONSIBILITY).value()).isEmpty();
    assertThat(CreditPanel.of(newsroom.story(ID), newsroom.crediting).outdated()).isEmpty();
  }

  private void finnish() {
    newsroom.intake.take(event(1));
  }

  private static ArticleTranslated event(int source) {
    Source wordless =
        new Source("courier", "Delta Courier", "es", "https://courier.example", null, null, null);
    return new ArticleTranslated(
        "a1",
        source,
        1,
        "fi",
        wordless,
        Samples.ferry(),
        Samples.translated(Samples.ferry()),
        Samples.THEN);
  }

  private void save(CreditField field, String was, String typed) {
    assertThat(saving.save(ID, "Nadia", field, was, typed)).isInstanceOf(Saved.Done.class);
  }

  private CreditInput input(CreditField field) {
    return CreditPanel.of(newsroom.story(ID), newsroom.crediting).input(field);
  }

  private List<CreditField> missing() {
    return CreditPanel.of(newsroom.story(ID), newsroom.crediting).missing().stream()
        .map(CreditInput::field)
        .toList();
  }
}
