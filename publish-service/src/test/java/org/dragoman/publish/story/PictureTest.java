package org.dragoman.publish.story;

import static org.assertj.core.api.Assertions.assertThat;
import static org.dragoman.publish.Samples.ferry;
import static org.dragoman.publish.Samples.translated;
import static org.dragoman.publish.Samples.untranslated;
import static org.dragoman.publish.Samples.with;

import java.util.List;
import java.util.Map;
import org.dragoman.contracts.article.Article;
import org.dragoman.contracts.article.Block;
import org.dragoman.contracts.translation.Segment;
import org.dragoman.publish.credit.CreditEdits;
import org.junit.jupiter.api.Test;

class PictureTest {
  private static final String MAP = "https://courier.example/map.png";
  private static final String QUAY = "https://courier.example/quay.jpg";

  @Test
  void readers_get_what_an_editor_settled_about_a_picture_and_the_outlets_rest() {
    Article article =
        copy(
                translated(ferry()),
                Map.of(
                    MAP, new Picture("A map of the delta", null, "", null),
                    QUAY, new Picture("Two boats", "The quay at noon", "I. Robledal", null)))
            .article("en");

    assertThat(article.body().get(4))
        .isEqualTo(new Block.Image(MAP, "[El mapa]", null, "A map of the delta"));
    assertThat(article.media())
        .singleElement()
        .satisfies(quay -> {
          assertThat(quay.alt()).isEqualTo("Two boats");
          assertThat(quay.caption()).isEqualTo("The quay at noon");
          assertThat(quay.credit()).isEqualTo("I. Robledal");
          assertThat(quay.type()).isEqualTo("image/jpeg");
        });
  }

  @Test
  void a_caption_that_an_editor_wrote_keeps_no_story_back() {
    List<Segment> segments = translated(ferry());
    segments = with(segments, untranslated(segments, "b4.caption.s0"));

    assertThat(copy(segments, Map.of()).untranslated()).containsExactly("b4.caption.s0");
    assertThat(copy(segments, Map.of(MAP, new Picture(null, "The map", null, null))).untranslated())
        .isEmpty();
  }

  private static Copy copy(List<Segment> segments, Map<String, Picture> pictures) {
    return new Copy(
        1,
        1,
        ferry(),
        segments,
        Furniture.NONE.withPictures(pictures),
        null,
        CreditEdits.NONE,
        List.of());
  }
}
