package org.dragoman.publish.story;

import static org.assertj.core.api.Assertions.assertThat;
import static org.dragoman.publish.Samples.ferry;
import static org.dragoman.publish.Samples.translated;
import static org.dragoman.publish.Samples.untranslated;
import static org.dragoman.publish.Samples.with;

import java.util.List;
import org.dragoman.contracts.article.Article;
import org.dragoman.contracts.article.Block;
import org.dragoman.contracts.article.Media;
import org.dragoman.contracts.translation.Segment;
import org.dragoman.publish.credit.CreditEdits;
import org.junit.jupiter.api.Test;

class ArrangementTest {
  private static final String BASIS = "By letter of 3 May";
  private static final String MAP = "https://courier.example/map.png";
  private static final String QUAY = "https://courier.example/quay.jpg";
  private static final Layout WITHOUT_MAP = new Layout(List.of(0, 1));

  @Test
  void a_picture_that_was_cut_does_not_come_back_from_outside_the_body() {
    Copy arranged = copy(WITHOUT_MAP, translated(article())).arranged(BASIS);

    assertThat(arranged.original().media()).extracting(Media::url).containsExactly(QUAY);
    assertThat(arranged.segments())
        .extracting(Segment::id)
        .contains("m0.caption.s0")
        .doesNotContain("m0.alt.s0", "m1.caption.s0", "b2.caption.s0");
    assertThat(copy(WITHOUT_MAP, translated(article())).article("en", BASIS).media())
        .singleElement()
        .satisfies(media -> assertThat(media.caption()).isEqualTo("[El muelle]"));
  }

  @Test
  void a_picture_that_stands_elsewhere_in_the_body_stays() {
    assertThat(
            copy(new Layout(List.of(3, 1)), translated(article()))
                .arranged(BASIS)
                .original()
                .media())
        .extracting(Media::url)
        .containsExactly(QUAY);
    Article twice = article().toBuilder().body(List.of(image(), image())).build();
    assertThat(
            copy(twice, new Layout(List.of(1)), translated(twice))
                .arranged(BASIS)
                .original()
                .media())
        .extracting(Media::url)
        .containsExactly(MAP, QUAY);
  }

  @Test
  void a_caption_of_what_was_cut_keeps_no_story_back() {
    List<Segment> segments = translated(article());
    List<Segment> open = with(segments, untranslated(segments, "m0.caption.s0"));

    assertThat(copy(null, open).untranslated(BASIS)).containsExactly("m0.caption.s0");
    assertThat(copy(WITHOUT_MAP, open).untranslated(BASIS)).isEmpty();
  }

  private static Article article() {
    return ferry().toBuilder()
        .media(
            List.of(
                new Media(MAP, "image/png", "El mapa", null, "Mapa"),
                new Media(QUAY, "image/jpeg", "El muelle", null, null)))
        .body(
            List.of(
                new Block.Paragraph("Nadie resultó herido."),
                new Block.Heading(2, "Qué cambia"),
                image(),
                new Block.Quote("Volveremos", null)))
        .build();
  }

  private static Block image() {
    return new Block.Image(MAP, "El mapa", null, "Mapa");
  }

  private static Copy copy(Layout layout, List<Segment> segments) {
    return copy(article(), layout, segments);
  }

  private static Copy copy(Article original, Layout layout, List<Segment> segments) {
    return new Copy(1, 1, original, segments, Furniture.NONE, layout, CreditEdits.NONE, List.of());
  }
}
