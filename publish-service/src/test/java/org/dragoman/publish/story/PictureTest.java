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
import org.dragoman.contracts.article.Media;
import org.dragoman.contracts.translation.Segment;
import org.dragoman.publish.credit.CreditEdits;
import org.junit.jupiter.api.Test;

class PictureTest {
  private static final String BASIS = "By letter of 3 May";
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
            .article("en", BASIS);

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

    assertThat(copy(segments, Map.of()).untranslated(BASIS)).containsExactly("b4.caption.s0");
    assertThat(
            copy(segments, Map.of(MAP, new Picture(null, "The map", null, null)))
                .untranslated(BASIS))
        .isEmpty();
  }

  @Test
  void no_picture_is_shown_without_a_basis() {
    Copy copy = copy(translated(ferry()), Map.of());

    Article article = copy.article("en", null);
    assertThat(article.media()).isEmpty();
    assertThat(article.body()).hasSize(6).noneMatch(Block.Image.class::isInstance);
    assertThat(copy.arranged(null).segments())
        .extracting(Segment::source)
        .doesNotContain("El mapa", "Mapa", "El muelle");
    assertThat(copy.article("en", BASIS).media()).hasSize(1);
    assertThat(copy.article("en", BASIS).body()).hasSize(7);
  }

  @Test
  void one_picture_is_shown_or_kept_back_whatever_holds_for_the_others() {
    Map<String, Picture> map = Map.of(MAP, new Picture(null, null, null, "The map's licence"));
    assertThat(copy(translated(ferry()), map).article("en", null).body()).hasSize(7);
    assertThat(copy(translated(ferry()), map).article("en", null).media()).isEmpty();

    Map<String, Picture> agency = Map.of(MAP, new Picture(null, null, null, ""));
    assertThat(copy(translated(ferry()), agency).article("en", BASIS).body()).hasSize(6);
    assertThat(copy(translated(ferry()), agency).article("en", BASIS).media()).hasSize(1);
  }

  @Test
  void a_picture_in_the_body_and_outside_it_is_one() {
    Article twice =
        ferry().toBuilder()
            .media(List.of(new Media(MAP, "image/png", null, null, null), ferry().media().get(0)))
            .build();
    Copy copy =
        new Copy(
            1,
            1,
            twice,
            translated(twice),
            Furniture.NONE.withPictures(Map.of(MAP, new Picture(null, null, null, ""))),
            null,
            CreditEdits.NONE,
            List.of());

    assertThat(copy.article("en", BASIS).media()).extracting(Media::url).containsExactly(QUAY);
    assertThat(copy.article("en", BASIS).body()).noneMatch(Block.Image.class::isInstance);
    Copy arranged = copy.arranged(BASIS);
    assertThat(arranged.segments()).extracting(Segment::id).contains("m0.caption.s0");
    assertThat(copy.arrangement(BASIS).inSource("m0.caption.s0")).isEqualTo("m1.caption.s0");
    assertThat(copy.arrangement(BASIS).inSource("b4.r0.c0.s0")).isEqualTo("b5.r0.c0.s0");
  }

  @Test
  void words_of_a_picture_that_is_not_shown_keep_no_story_back() {
    List<Segment> segments = translated(ferry());
    Copy copy = copy(with(segments, untranslated(segments, "b4.caption.s0")), Map.of());

    assertThat(copy.untranslated(null)).isEmpty();
    assertThat(copy.untranslated(BASIS)).containsExactly("b4.caption.s0");
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
