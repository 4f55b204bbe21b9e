package org.dragoman.publish.story;

import static org.assertj.core.api.Assertions.assertThat;
import static org.dragoman.publish.Samples.event;

import java.util.List;
import java.util.Map;
import org.dragoman.publish.desk.Line;
import org.dragoman.publish.desk.Part;
import org.dragoman.publish.desk.TextPanel;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class TextPanelTest {
  private static final String ID = "a1-en";
  private final Newsroom newsroom = new Newsroom();

  @BeforeEach
  void aDraft() {
    newsroom.intake.take(event("a1", 1, 1));
  }

  @Test
  void a_text_is_taken_apart_as_it_is_read() {
    assertThat(panel().parts())
        .extracting(Part::key)
        .containsExactly(
            "title",
            "deck",
            "dateline",
            "b0",
            "b1",
            "b2",
            "b3",
            "b4",
            "b5",
            "b6",
            "pictures",
            "words");
    assertThat(part("b2").lines())
        .extracting(Line::label)
        .containsExactly("List 3, item 1", "List 3, item 2");
    assertThat(part("b6").thing()).isEqualTo("https://video.example/ferry");
  }

  @Test
  void blocks_stand_in_the_editors_order_and_cut_ones_where_they_stood() {
    mend(Furniture.NONE, new Layout(List.of(3, 0, 2)));

    assertThat(panel().parts().stream().filter(part -> part.block() != null).map(Part::key))
        .containsExactly("b3", "b4", "b5", "b6", "b0", "b1", "b2");
    assertThat(part("b1").cut()).isTrue();
    assertThat(part("b1").excerpt()).isEqualTo("[Qué cambia]");
    assertThat(part("b3").first()).isTrue();
    assertThat(part("b2").last()).isTrue();
  }

  @Test
  void a_headline_that_was_written_anew_stands_in_place_of_its_translation() {
    mend(new Furniture("Ferry <back>", null, null, null), null);

    Line headline = part("title").lines().getFirst();
    assertThat(headline.field()).isEqualTo("furniture/headline");
    assertThat(headline.source()).isEqualTo("El transbordador vuelve al puerto");
    assertThat(headline.was()).isEqualTo("Ferry &lt;back&gt;");
    assertThat(headline.plain()).isTrue();
  }

  @Test
  void the_deck_is_shown_with_its_outlet() {
    assertThat(panel().deck().plain())
        .isEqualTo("The night crossing is suspended, Delta Courier reports");
  }

  @Test
  void keywords_that_were_written_anew_need_no_translation() {
    mend(new Furniture(null, null, List.of("ferries"), null), null);
    assertThat(panel().keywords()).containsExactly("ferries");
    assertThat(panel().parts()).extracting(Part::key).doesNotContain("words");
  }

  private void mend(Furniture furniture, Layout layout) {
    newsroom.mending.mend(new Amendment(ID, "ana", "ana", null, furniture, Map.of()).with(layout));
  }

  private TextPanel panel() {
    return TextPanel.of(newsroom.story(ID));
  }

  private Part part(String key) {
    return panel().parts().stream()
        .filter(part -> part.key().equals(key))
        .findFirst()
        .orElseThrow();
  }
}
