package org.dragoman.publish.story;

import static org.assertj.core.api.Assertions.assertThat;
import static org.dragoman.publish.Samples.event;
import static org.dragoman.publish.Samples.ferry;

import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.dragoman.contracts.article.Article;
import org.dragoman.contracts.article.Media;
import org.dragoman.contracts.credit.Credit;
import org.dragoman.publish.Samples;
import org.dragoman.publish.story.GivenBack.Part;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What stands around a text: who wrote it, and how it is nobody's again. */
class GivingBackTest {
  private static final String ID = "a1-en";
  private static final String NADIA = "Nadia Sørby";
  private static final String QUAY = "https://courier.example/quay.jpg";

  private final Newsroom newsroom = new Newsroom();

  @BeforeEach
  void aDraft() {
    newsroom.intake.take(event("a1", 1, 1));
  }

  @Test
  void headline_deck_and_keywords_go_back_to_the_translation() {
    furnish(NADIA, new Furniture("Ferry back", "", List.of("boats"), null));

    give(new GivenBack(Set.of(Part.TITLE, Part.DECK, Part.KEYWORDS), Map.of()));

    assertThat(dossier().copy().furniture()).isEqualTo(Furniture.NONE);
    assertThat(dossier().article().title()).isEqualTo("The ferry returns to port");
    assertThat(dossier().article().deck()).isEqualTo("The night crossing is suspended.");
    assertThat(dossier().article().keywords()).containsExactly("harbour");
  }

  @Test
  void a_picture_goes_back_to_its_outlet_part_by_part() {
    furnish(
        NADIA,
        Furniture.NONE.withPictures(Map.of(QUAY, new Picture("Boats", "At noon", null, ""))));
    assertThat(dossier().article().media()).isEmpty();

    give(new GivenBack(Set.of(), Map.of(QUAY, Set.of(Picture.Part.BASIS))));
    assertThat(dossier().article().media()).extracting(Media::alt).containsExactly("Boats");

    give(new GivenBack(Set.of(), Map.of(QUAY, EnumSet.allOf(Picture.Part.class))));
    assertThat(dossier().copy().furniture()).isEqualTo(Furniture.NONE);
    assertThat(dossier().article().media())
        .extracting(Media::caption)
        .containsExactly("[El muelle]");
  }

  @Test
  void a_headline_that_came_with_a_key_is_declared_as_a_machines_until_somebody_signs_it() {
    assertThat(dossier().credit().machine()).isNull();

    furnish(null, new Furniture("Ferry back", null, null, null));
    assertThat(machine().engines()).containsExactly("key");
    assertThat(machine().share()).isEqualTo(Credit.Extent.SOME);
    assertThat(dossier().credit().digitalSourceType()).contains("composite");

    furnish(NADIA, new Furniture("Ferry back", null, null, null));
    assertThat(dossier().credit().machine()).isNull();
  }

  @Test
  void a_deck_that_the_outlet_did_not_send_counts_as_well_and_one_taken_away_does_not() {
    newsroom.intake.take(
        event(
            "a2",
            1,
            1,
            ferry().toBuilder().deck(null).build(),
            Samples.translated(ferry().toBuilder().deck(null).build())));

    mend("a2-en", null, new Furniture(null, "It sails again.", null, null));
    assertThat(newsroom.story("a2-en").dossier().credit().machine()).isNotNull();
    mend("a2-en", null, new Furniture(null, "", null, null));
    assertThat(newsroom.story("a2-en").dossier().credit().machine()).isNull();
  }

  @Test
  void a_caption_that_came_with_a_key_is_a_machines_too() {
    furnish(
        null, Furniture.NONE.withPictures(Map.of(QUAY, new Picture(null, "At noon", null, null))));
    assertThat(machine().engines()).containsExactly("key");

    give(new GivenBack(Set.of(), Map.of(QUAY, Set.of(Picture.Part.CAPTION))));
    assertThat(dossier().credit().machine()).isNull();
  }

  @Test
  void a_caption_by_a_key_stays_a_machines_when_somebody_describes_the_picture_and_the_reverse() {
    furnish(null, picture(null, "At noon"));
    furnish(NADIA, picture("Two boats at a quay", null));
    assertThat(machine().engines()).containsExactly("key");

    furnish(NADIA, picture(null, "At noon"));
    assertThat(dossier().credit().machine()).isNull();
    furnish(null, picture("Two boats", null));
    assertThat(machine()).isNotNull();
    assertThat(dossier().copy().furniture().unsigned()).containsOnlyKeys("alt " + QUAY);
  }

  @Test
  void a_description_by_a_key_counts_where_the_outlet_sent_none_and_readers_see_the_picture() {
    Article bare =
        ferry().toBuilder().media(List.of(new Media(QUAY, "image/jpeg", null, null, null))).build();
    newsroom.intake.take(event("a2", 1, 1, bare, Samples.translated(bare)));
    mend("a2-en", null, picture("Two boats", null));
    assertThat(newsroom.story("a2-en").dossier().credit().machine()).isNotNull();

    mend(
        "a2-en",
        NADIA,
        Furniture.NONE.withPictures(Map.of(QUAY, new Picture(null, null, null, ""))));
    assertThat(newsroom.story("a2-en").dossier().credit().machine()).isNull();
  }

  @Test
  void a_picture_that_a_key_calls_mere_decoration_has_no_words_of_a_machine() {
    furnish(null, picture("", null));
    assertThat(dossier().credit().machine()).isNull();
  }

  private static Furniture picture(@Nullable String alt, @Nullable String caption) {
    return Furniture.NONE.withPictures(Map.of(QUAY, new Picture(alt, caption, null, null)));
  }

  private Credit.Machine machine() {
    return dossier().credit().machine();
  }

  private Dossier dossier() {
    return newsroom.story(ID).dossier();
  }

  private void furnish(@Nullable String who, Furniture furniture) {
    mend(ID, who, furniture);
  }

  private void mend(String story, @Nullable String who, Furniture furniture) {
    assertThat(newsroom.mending.mend(new Amendment(story, "key", who, null, furniture, Map.of())))
        .isInstanceOf(Outcome.Done.class);
  }

  private void give(GivenBack back) {
    newsroom.mending.mend(
        new Amendment(ID, "key", NADIA, null, Furniture.NONE, Map.of()).giving(back));
  }
}
