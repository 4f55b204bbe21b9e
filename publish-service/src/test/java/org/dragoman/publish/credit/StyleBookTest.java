package org.dragoman.publish.credit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import java.time.ZoneOffset;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.dragoman.publish.Samples;
import org.dragoman.publish.credit.StyleBook.Written;
import org.junit.jupiter.api.Test;

class StyleBookTest {
  private final StyleShelf shelf = new StyleShelfInMemory();
  private final StyleBook book =
      new StyleBook(
          Map.of("EN", Samples.ENGLISH), shelf, Clock.fixed(Samples.THEN, ZoneOffset.UTC));

  @Test
  void what_a_person_wrote_stands_over_what_was_configured() {
    assertThat(book.of("en")).map(KeptStyle::revision).contains(0);

    Written written = book.write("en", saying("as {outlet} tells it"), 0, "Vera");

    assertThat(written).isInstanceOf(Written.Done.class);
    assertThat(new HouseStyles(book::byLanguage).of("en-GB"))
        .map(style -> style.attributionTo("Delta Courier"))
        .contains("as Delta Courier tells it");
  }

  @Test
  void nothing_written_is_lost_and_each_says_who_changed_what() {
    book.write("en", saying("as {outlet} tells it"), 0, "Vera");
    book.write("en", saying("{outlet} says"), 1, "Omar");

    List<KeptStyle> history = book.history("en");
    assertThat(history).extracting(KeptStyle::revision).containsExactly(2, 1, 0);
    assertThat(history).extracting(KeptStyle::by).containsExactly("Omar", "Vera", null);
    assertThat(StyleChange.between(history.get(1).style(), history.get(0).style()))
        .containsExactly(new StyleChange("attribution", "as {outlet} tells it", "{outlet} says"));
  }

  @Test
  void of_two_who_began_with_the_same_style_the_second_is_told() {
    book.write("en", saying("as {outlet} tells it"), 0, "Vera");

    assertThat(book.write("en", saying("{outlet} says"), 0, "Omar"))
        .isEqualTo(new Written.Changed(1));
    assertThat(book.of("en").orElseThrow().style().wording().attribution())
        .isEqualTo("as {outlet} tells it");
  }

  @Test
  void a_language_that_had_none_gets_its_first() {
    assertThat(book.write("de", Samples.ENGLISH, 0, "Vera")).isInstanceOf(Written.Done.class);
    assertThat(book.write("nothing at all", Samples.ENGLISH, 0, "Vera"))
        .isEqualTo(new Written.NoLanguage("nothing at all"));
    assertThat(book.styles()).extracting(KeptStyle::language).containsExactly("de", "en");
  }

  @Test
  void a_form_gives_back_the_style_it_was_filled_with() {
    HouseStyle style = withException();
    assertThat(StyleForm.of(style).style(style.publisher())).isEqualTo(style);
  }

  @Test
  void a_form_says_which_sentence_cannot_be() {
    Map<String, String> words = new LinkedHashMap<>(StyleText.of(Samples.ENGLISH));
    words.put("machineOnly", "Made by {engine}.");
    StyleForm form = new StyleForm(words, "", List.of());

    assertThatThrownBy(() -> form.style("The Lantern"))
        .isInstanceOfSatisfying(
            BadWording.class, bad -> assertThat(bad.field()).isEqualTo("machineOnly"));
  }

  @Test
  void a_preview_shows_every_sentence_there_is() {
    StylePreview shown = StylePreview.of(withException(), "en", null);

    assertThat(shown.attribution()).isEqualTo("Delta Courier told us");
    assertThat(shown.translated())
        .isEqualTo("This article was translated and edited by The Lantern.");
    assertThat(shown.republished()).isEqualTo("This article was republished by The Lantern.");
    assertThat(shown.notices())
        .containsExactly(
            "Translated by a machine (DeepL). Nobody reviewed it.",
            "Translated by a machine (DeepL). A person reviewed parts of it.",
            "Translated by a machine (DeepL). A person reviewed it.",
            "Parts were translated by a machine (DeepL). Nobody reviewed it.");
  }

  private static HouseStyle withException() {
    HouseStyle house = Samples.ENGLISH;
    OutletStyle own =
        new OutletStyle("{outlet} told us", null, null, null, null, "Letter of 3 May", null);
    return new HouseStyle(
        house.publisher(),
        house.wording(),
        house.outlets(),
        Map.of("Delta Courier", own),
        house.rightsBasis(),
        house.rightsUrl());
  }

  private static HouseStyle saying(String attribution) {
    HouseStyle house = Samples.ENGLISH;
    return new HouseStyle(
        house.publisher(),
        house.wording().with(new OutletStyle(attribution, null, null, null, null, null, null)),
        house.outlets(),
        house.exceptions(),
        house.rightsBasis(),
        house.rightsUrl());
  }
}
