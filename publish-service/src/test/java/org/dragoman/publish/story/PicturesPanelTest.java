package org.dragoman.publish.story;

import static org.assertj.core.api.Assertions.assertThat;
import static org.dragoman.publish.Samples.event;

import java.time.ZoneOffset;
import java.util.Map;
import java.util.Set;
import org.dragoman.publish.credit.CreditEdits;
import org.dragoman.publish.credit.HouseStyles;
import org.dragoman.publish.desk.MovesPanel;
import org.dragoman.publish.desk.PictureCard;
import org.dragoman.publish.desk.PictureInput;
import org.dragoman.publish.desk.PictureSaving;
import org.dragoman.publish.desk.PictureSaving.Saying;
import org.dragoman.publish.desk.PicturesPanel;
import org.dragoman.publish.desk.Saved;
import org.dragoman.publish.story.Picture.Part;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A story's pictures on the desk. */
class PicturesPanelTest {
  private static final String ID = "a1-en";
  private static final String NADIA = "Nadia Sørby";
  private static final String MAP = "https://courier.example/map.png";
  private static final String QUAY = "https://courier.example/quay.jpg";

  private final Newsroom newsroom = new Newsroom();
  private final PictureSaving saving =
      new PictureSaving(
          new Reading(newsroom.stories, newsroom.copies, newsroom.transactions), newsroom.mending);

  @BeforeEach
  void aDraft() {
    newsroom.intake.take(event("a1", 1, 1));
  }

  @Test
  void each_picture_says_whether_readers_see_it_and_why() {
    assertThat(panel().pictures())
        .extracting(PictureCard::url, PictureCard::place)
        .containsExactly(
            org.assertj.core.groups.Tuple.tuple(QUAY, "Picture beside the text"),
            org.assertj.core.groups.Tuple.tuple(MAP, "Picture in the text, block 5"));
    assertThat(panel().pictures()).allMatch(PictureCard::shown);
    assertThat(card(MAP).why()).contains("By permission of their owners");

    say(MAP, Part.BASIS, new Saying.None());
    assertThat(card(MAP).shown()).isFalse();
    assertThat(card(MAP).why()).contains("keeps it back");
    assertThat(panel().leftOutWords()).as("somebody decided on it").isEmpty();
    assertThat(moves().facts()).isEmpty();

    newsroom.mending.mend(
        new Amendment(ID, "key", NADIA, null, Furniture.NONE, Map.of())
            .with(Layout.asSource(7).without(4)));
    assertThat(card(MAP).why()).contains("cut");
    assertThat(panel().leftOut()).isZero();
  }

  @Test
  void without_any_basis_all_are_left_out_and_the_story_goes_out_all_the_same() {
    Newsroom strict = new Newsroom(new Rules(false), Policies.none(), new HouseStyles(Map.of()));
    strict.intake.take(event("a1", 1, 1));
    assertThat(PicturesPanel.of(strict.story(ID)).leftOutWords())
        .startsWith("2 pictures are left out");
    assertThat(MovesPanel.of(strict.story(ID), Set.of(), false, true, ZoneOffset.UTC).facts())
        .contains("2 pictures are left out: no basis.");
    Picture none = new Picture(null, null, null, "");
    strict.mending.mend(
        new Amendment(
            ID, "key", NADIA, null, Furniture.NONE.withPictures(Map.of(MAP, none)), Map.of()));
    assertThat(PicturesPanel.of(strict.story(ID)).picture(MAP).orElseThrow().why())
        .contains("keeps it back");
    assertThat(PicturesPanel.of(strict.story(ID)).leftOutWords())
        .startsWith("1 picture is left out");

    strict.mending.mend(
        new Amendment(ID, "key", NADIA, null, Furniture.NONE, Map.of())
            .with(
                new CreditEdits(
                    null, null, null, null, null, null, "We answer for it.", null, null)));
    assertThat(strict.move(ID, Move.PUBLISH)).isInstanceOf(Outcome.Done.class);
    assertThat(strict.stories.edition(ID).orElseThrow().article().media()).isEmpty();
  }

  @Test
  void a_missing_description_is_asked_for_until_there_is_one_or_none_is_needed() {
    assertThat(panel().asked()).extracting(PictureCard::url).containsExactly(QUAY);

    say(QUAY, Part.ALT, new Saying.None());
    assertThat(panel().asked()).isEmpty();
    assertThat(input(QUAY, Part.ALT).from()).isEqualTo("editor: it only decorates");
    say(QUAY, Part.ALT, new Saying.Back());
    assertThat(panel().asked()).hasSize(1);
    say(QUAY, Part.ALT, new Saying.Words("Boats at a quay"));
    assertThat(panel().asked()).isEmpty();

    say(QUAY, Part.ALT, new Saying.Back());
    say(QUAY, Part.BASIS, new Saying.None());
    assertThat(panel().asked()).as("nobody sees it").isEmpty();
  }

  @Test
  void words_are_the_translations_until_an_editor_writes_them_and_can_be_given_back() {
    assertThat(input(MAP, Part.CAPTION).value()).isEqualTo("[El mapa]");
    assertThat(input(MAP, Part.CAPTION).from()).isEqualTo("outlet");

    say(MAP, Part.CAPTION, Saying.of(Part.CAPTION, " The delta "));
    assertThat(input(MAP, Part.CAPTION).value()).isEqualTo("The delta");
    say(MAP, Part.CAPTION, Saying.of(Part.CAPTION, " "));
    assertThat(input(MAP, Part.CAPTION).from()).isEqualTo("editor: none");
    say(MAP, Part.CAPTION, new Saying.Back());
    assertThat(input(MAP, Part.CAPTION).value()).isEqualTo("[El mapa]");
    assertThat(newsroom.acts.getLast()).isEqualTo(Act.mended(NADIA));
  }

  @Test
  void emptying_a_basis_or_a_description_gives_it_back_and_says_nothing() {
    assertThat(Saying.of(Part.BASIS, "")).isInstanceOf(Saying.Back.class);
    assertThat(Saying.of(Part.ALT, " ")).isInstanceOf(Saying.Back.class);
    assertThat(Saying.of(Part.CREDIT, "")).isInstanceOf(Saying.None.class);
  }

  @Test
  void nothing_is_written_over_that_somebody_else_wrote_meanwhile() {
    say(MAP, Part.BASIS, new Saying.Words("Open data"));

    assertThat(
            saving.save(
                ID,
                "Omar Lindqvist",
                MAP,
                Part.BASIS,
                "By permission of their owners",
                new Saying.Words("By letter")))
        .isInstanceOfSatisfying(
            Saved.NotTaken.class,
            met -> {
              assertThat(met.what().typed()).isEqualTo("By letter");
              assertThat(met.what().why()).contains("“Open data”");
            });
    assertThat(input(MAP, Part.BASIS).value()).isEqualTo("Open data");
    assertThat(saving.save(ID, NADIA, "https://no.example/1", Part.ALT, "", new Saying.None()))
        .isInstanceOf(Saved.Nowhere.class);
  }

  private void say(String url, Part part, Saying saying) {
    assertThat(saving.save(ID, NADIA, url, part, input(url, part).value(), saying))
        .isInstanceOf(Saved.Done.class);
  }

  private MovesPanel moves() {
    return MovesPanel.of(newsroom.story(ID), Set.of(), false, true, ZoneOffset.UTC);
  }

  private PicturesPanel panel() {
    return PicturesPanel.of(newsroom.story(ID));
  }

  private PictureCard card(String url) {
    return panel().picture(url).orElseThrow();
  }

  private PictureInput input(String url, Part part) {
    return card(url).input(part);
  }
}
