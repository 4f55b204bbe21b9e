package org.dragoman.publish.story;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.dragoman.contracts.credit.Credit;
import org.dragoman.contracts.event.ArticlePublished;
import org.dragoman.contracts.translation.Origin;
import org.dragoman.contracts.translation.Segment;
import org.dragoman.publish.Samples;
import org.dragoman.publish.credit.Crediting;
import org.dragoman.publish.credit.HouseStyle;
import org.dragoman.publish.credit.HouseStyles;
import org.dragoman.publish.credit.OutletStyle;
import org.junit.jupiter.api.Test;

class RestylingTest {
  private static final Map<String, HouseStyle> LATER = later();

  private final Newsroom newsroom = new Newsroom();
  private final Restyling restyling = newsroom.restyling(new Crediting(new HouseStyles(LATER)));
  private Map<String, HouseStyle> styles = Map.of("en", Samples.ENGLISH);

  @Test
  void drafts_take_a_changed_style_in_and_are_counted() {
    draft("a1");
    draft("a2");

    assertThat(restyling.count("en")).isEqualTo(2);
    assertThat(restyling.apply("en", "Vera")).isEqualTo(2);

    assertThat(attribution("a1-en")).isEqualTo("as Delta Courier tells it");
    assertThat(newsroom.acts.getLast()).isEqualTo(new Act("restyled", "Vera", null));
    assertThat(restyling.apply("en", "Vera")).isZero();
  }

  @Test
  void what_readers_have_and_what_was_spiked_stays_as_it_is() {
    draft("a1");
    draft("a2");
    newsroom.move("a1-en", Move.PUBLISH);
    newsroom.moves.move(
        new Order("a2-en", Move.SPIKE, "key", "Nadia", null, null, "old", null, false), null);

    assertThat(restyling.apply("en", "Vera")).isZero();
    assertThat(attribution("a1-en")).isEqualTo("Delta Courier reports");
  }

  @Test
  void what_was_approved_goes_out_with_the_credit_it_was_approved_with() {
    Newsroom changing = changing();
    changing.intake.take(Samples.event("a1", 1, 1));
    changing.intake.take(Samples.event("a2", 1, 1));
    changing.move("a1-en", Move.REVIEW);
    changing.move("a1-en", Move.APPROVE);
    changing.schedule("a2-en", changing.now.plusSeconds(60));
    styles = LATER;

    Restyling applied = changing.restyling(changing.crediting);
    assertThat(applied.count("en")).isZero();
    assertThat(applied.apply("en", "Vera")).isZero();
    changing.moves.move(
        new Order("a1-en", Move.PUBLISH, "key", "Omar", null, null, null, null, false), null);
    changing.now = changing.now.plusSeconds(60);
    changing.departures.depart();

    assertThat(changing.sent(ArticlePublished.class))
        .extracting(published -> published.credit().attribution())
        .containsExactly("Delta Courier reports", "Delta Courier reports");
    assertThat(changing.sent(ArticlePublished.class).getFirst().credit().editors())
        .containsExactly("Nadia Sørby", "Omar");
  }

  @Test
  void an_embargo_changes_no_approved_credit_and_a_change_of_the_text_takes_the_style_in() {
    Newsroom changing = changing();
    changing.intake.take(Samples.event("a1", 1, 1));
    changing.move("a1-en", Move.REVIEW);
    changing.move("a1-en", Move.APPROVE);
    styles = LATER;

    Furniture embargo = Furniture.NONE.withEmbargo(changing.now.plusSeconds(60));
    changing.mending.mend(new Amendment("a1-en", "key", "Vera", null, embargo, Map.of()));
    assertThat(changing.story("a1-en").dossier().credit().attribution())
        .isEqualTo("Delta Courier reports");
    changing.headline("a1-en", "Vera", "The ferry is back");
    assertThat(changing.story("a1-en").dossier().credit().attribution())
        .isEqualTo("as Delta Courier tells it");
  }

  @Test
  void who_lets_an_approved_text_stand_answers_for_it_and_rewrites_no_credit() {
    Newsroom changing = changing();
    List<Segment> machine =
        Samples.translated(Samples.ferry()).stream()
            .map(one ->
                Samples.segment(
                    one.id(),
                    one.source(),
                    one.target(),
                    new Origin.Machine("deepl", null, null, Samples.THEN)))
            .toList();
    changing.intake.take(Samples.event("a1", 1, 1, Samples.ferry(), machine));
    changing.move("a1-en", Move.REVIEW);
    changing.move("a1-en", Move.APPROVE);
    Credit approved = changing.story("a1-en").dossier().credit();
    assertThat(approved.machine().reviewed()).isEqualTo(Credit.Extent.NONE);
    styles = LATER;

    changing.reviewing().review("a1-en", "key", "Vera", null);

    Credit credit = changing.story("a1-en").dossier().credit();
    assertThat(credit.attribution()).isEqualTo("Delta Courier reports");
    assertThat(credit.editors()).containsExactly("Nadia Sørby", "Vera");
    assertThat(credit.machine().reviewed()).isEqualTo(Credit.Extent.ALL);
    assertThat(
            credit
                .editedBy(approved.editors())
                .declaring(
                    approved.translators(), approved.digitalSourceType(), approved.machine()))
        .isEqualTo(approved);
  }

  private void draft(String article) {
    newsroom.intake.take(Samples.event(article, 1, 1));
  }

  private String attribution(String id) {
    return newsroom.story(id).dossier().credit().attribution();
  }

  /** A house whose styles somebody changes. */
  private Newsroom changing() {
    return new Newsroom(new Rules(false), Policies.none(), new HouseStyles(() -> styles));
  }

  private static Map<String, HouseStyle> later() {
    HouseStyle house = Samples.ENGLISH;
    OutletStyle own = new OutletStyle("as {outlet} tells it", null, null, null, null, null, null);
    return Map.of(
        "en",
        new HouseStyle(
            house.publisher(),
            house.wording(),
            house.outlets(),
            Map.of("Delta Courier", own),
            house.rightsBasis(),
            house.rightsUrl()));
  }
}
