package org.dragoman.contracts.translation;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.List;
import org.dragoman.contracts.article.Article;
import org.dragoman.contracts.article.Block;
import org.dragoman.contracts.article.Media;
import org.junit.jupiter.api.Test;

class TranslatedArticleTest {

  private static final Article ORIGINAL =
      Article.builder()
          .title("Puente & río")
          .deck("Bajada.")
          .language("es", 0.9)
          .keywords(List.of("puente", "río"))
          .media(
              List.of(
                  new Media("https://example.org/a.jpg", null, "Un puente", "Foto: A", "Puente")))
          .body(
              List.of(
                  new Block.Paragraph("Uno. <em>Dos</em>."),
                  new Block.Heading(2, "Tres"),
                  new Block.ListBlock(true, List.of("cuatro", "cinco")),
                  new Block.Quote("Seis", "Ana"),
                  new Block.Image("https://example.org/b.jpg", "Siete", "Foto: B", null),
                  new Block.Table(List.of(List.of("ocho", ""), List.of("nueve"))),
                  new Block.Embed("https://example.org/film")))
          .build();

  @Test
  void segments_take_the_place_of_the_text_they_were_cut_from() {
    Article english =
        TranslatedArticle.of(
            ORIGINAL,
            "en",
            List.of(
                machine("title.s0", "Bridge &amp; river"),
                machine("b0.s1", "<em>Two</em>."),
                machine("b0.s0", "One."),
                machine("b1.s0", "Three"),
                machine("b2.i1.s0", "five"),
                machine("b4.caption.s0", "Seven"),
                machine("b5.r1.c0.s0", "nine"),
                machine("k0.s0", "bridge"),
                machine("m0.alt.s0", "Bridge")));

    assertThat(english)
        .isEqualTo(
            ORIGINAL.toBuilder()
                .title("Bridge & river")
                .language("en", null)
                .keywords(List.of("bridge", "río"))
                .media(
                    List.of(
                        new Media(
                            "https://example.org/a.jpg", null, "Un puente", "Foto: A", "Bridge")))
                .body(
                    List.of(
                        new Block.Paragraph("One. <em>Two</em>."),
                        new Block.Heading(2, "Three"),
                        new Block.ListBlock(true, List.of("cuatro", "five")),
                        new Block.Quote("Seis", "Ana"),
                        new Block.Image("https://example.org/b.jpg", "Seven", "Foto: B", null),
                        new Block.Table(List.of(List.of("ocho", ""), List.of("nine"))),
                        new Block.Embed("https://example.org/film")))
                .build());
  }

  @Test
  void an_untranslated_segment_stands_in_its_source_text() {
    Article english =
        TranslatedArticle.of(
            paragraph("es", "Uno. Dos."),
            "en",
            List.of(
                machine("b0.s0", "One."),
                new Segment(
                    "b0.s1", 0, "Dos.", null, false, List.of(), new Origin.Untranslated("down"))));

    assertThat(english.body()).containsExactly(new Block.Paragraph("One. Dos."));
  }

  @Test
  void chinese_sentences_are_joined_without_a_space() {
    Article chinese =
        TranslatedArticle.of(
            paragraph("es", "Uno. Dos."),
            "zh-Hans",
            List.of(machine("b0.s0", "一。"), machine("b0.s1", "二。")));

    assertThat(chinese.body()).containsExactly(new Block.Paragraph("一。二。"));
  }

  @Test
  void more_than_ten_segments_keep_their_order() {
    List<Segment> segments =
        java.util.stream.IntStream.of(11, 2, 10, 9)
            .mapToObj(n -> machine("b0.s" + n, "S" + n + "."))
            .toList();

    assertThat(TranslatedArticle.of(paragraph("es", "x"), "en", segments).body())
        .containsExactly(new Block.Paragraph("S2. S9. S10. S11."));
  }

  @Test
  void a_sentence_an_editor_dropped_survives_json_and_leaves_nothing() throws Exception {
    Segment dropped =
        new Segment("b0.s1", 0, "Dos.", "", false, List.of(), new Origin.Human("ana", null));
    ObjectMapper json = new ObjectMapper();

    Segment back = json.readValue(json.writeValueAsString(dropped), Segment.class);

    assertThat(back).isEqualTo(dropped);
    assertThat(
            TranslatedArticle.of(
                    paragraph("es", "Uno. Dos."), "en", List.of(machine("b0.s0", "One."), back))
                .body())
        .containsExactly(new Block.Paragraph("One."));
  }

  private static Article paragraph(String language, String html) {
    return Article.builder()
        .title("t")
        .language(language, null)
        .body(List.of(new Block.Paragraph(html)))
        .build();
  }

  private static Segment machine(String id, String target) {
    return new Segment(
        id,
        id.startsWith("b") ? Integer.parseInt(id.substring(1, id.indexOf('.'))) : null,
        "…",
        target,
        false,
        List.of(),
        new Origin.Machine("engine", null, null, null));
  }
}
