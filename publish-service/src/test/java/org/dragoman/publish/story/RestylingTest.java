package org.dragoman.publish.story;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.dragoman.publish.Samples;
import org.dragoman.publish.credit.Crediting;
import org.dragoman.publish.credit.HouseStyle;
import org.dragoman.publish.credit.HouseStyles;
import org.dragoman.publish.credit.OutletStyle;
import org.junit.jupiter.api.Test;

class RestylingTest {
  private final Newsroom newsroom = new Newsroom();
  private final Restyling restyling = newsroom.restyling(new Crediting(later()));

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

  private void draft(String article) {
    newsroom.intake.take(Samples.event(article, 1, 1));
  }

  private String attribution(String id) {
    return newsroom.story(id).dossier().credit().attribution();
  }

  private static HouseStyles later() {
    HouseStyle house = Samples.ENGLISH;
    OutletStyle own = new OutletStyle("as {outlet} tells it", null, null, null, null, null, null);
    return new HouseStyles(
        Map.of(
            "en",
            new HouseStyle(
                house.publisher(),
                house.wording(),
                house.outlets(),
                Map.of("Delta Courier", own),
                house.rightsBasis(),
                house.rightsUrl())));
  }
}
