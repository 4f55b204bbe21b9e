package org.dragoman.translate.segment;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.dragoman.contracts.article.Article;
import org.dragoman.contracts.article.Block;
import org.dragoman.contracts.article.Media;
import org.dragoman.contracts.article.TextSlot;
import org.junit.jupiter.api.Test;

class SegmenterTest {

  @Test
  void abbreviations_end_no_sentence_in_spanish() {
    assertThat(cut("es", "El Sr. Pérez llegó a las 9.30. Dijo «¡basta!» y se fue. ¿Volverá?"))
        .containsExactly("El Sr. Pérez llegó a las 9.30.", "Dijo «¡basta!» y se fue.", "¿Volverá?");
  }

  @Test
  void initials_and_numbered_points_end_no_sentence_in_english() {
    assertThat(cut("en", "1. Mr. J. Doe paid $1.5 million to Dr. Roe. \"Why not?\" he asked."))
        .containsExactly("1. Mr. J. Doe paid $1.5 million to Dr. Roe.", "\"Why not?\" he asked.");
  }

  @Test
  void guillemets_stay_with_their_sentence_in_french() {
    assertThat(cut("fr", "« Où va M. Durand ? » demande-t-elle. Nul ne sait…"))
        .containsExactly("« Où va M. Durand ? » demande-t-elle.", "Nul ne sait…");
  }

  @Test
  void the_arabic_question_mark_ends_a_sentence_and_the_semicolon_does_not() {
    assertThat(cut("ar", "لماذا أُغلق الجسر؟ أُغلق للصيانة؛ وسيُفتح غدًا. قال: «متى؟» ثم مضى."))
        .startsWith("لماذا أُغلق الجسر؟", "أُغلق للصيانة؛ وسيُفتح غدًا.");
  }

  @Test
  void a_title_of_one_arabic_letter_belongs_to_the_name_after_it() {
    assertThat(cut("ar", "وصلت د. هدى إلى المدينة. ثم غادرت."))
        .containsExactly("وصلت د. هدى إلى المدينة.", "ثم غادرت.");
  }

  @Test
  void tags_across_a_boundary_are_closed_and_opened_again() {
    assertThat(
            cut(
                "en",
                "He said <em>yes. <a href=\"https://example.org/?a=1&amp;b=2\">Read</a></em> it."))
        .containsExactly(
            "He said <em>yes.</em>",
            "<em><a href=\"https://example.org/?a=1&amp;b=2\">Read</a></em> it.");
  }

  @Test
  void a_line_break_ends_a_sentence_and_is_kept() {
    assertThat(cut("en", "Town hall<br>Main street 1<br>Open daily"))
        .containsExactly("Town hall<br>", "Main street 1<br>", "Open daily");
  }

  @Test
  void headlines_and_keywords_are_one_segment_each_and_ids_count_from_zero() {
    Article article =
        Article.builder()
            .title("Bridge closed. For how long?")
            .deck("It rained. It stopped.")
            .keywords(List.of("St. Example", "rain"))
            .media(List.of(new Media("https://example.org/a.jpg", null, "A bridge", null, null)))
            .body(
                List.of(
                    new Block.Paragraph("One. Two."),
                    new Block.ListBlock(false, List.of("a", "b")),
                    new Block.Table(List.of(List.of("x", "y")))))
            .build();

    assertThat(new Segmenter(Srx.standard()).cut(article, "en").stream().map(SourceSegment::id))
        .containsExactly(
            "title.s0",
            "deck.s0",
            "deck.s1",
            "b0.s0",
            "b0.s1",
            "b1.i0.s0",
            "b1.i1.s0",
            "b2.r0.c0.s0",
            "b2.r0.c1.s0",
            "m0.caption.s0",
            "k0.s0",
            "k1.s0");
  }

  @Test
  void no_word_is_lost_or_doubled_whatever_the_text() {
    for (String html :
        List.of(
            "",
            "   ",
            "...",
            "A. B. C. D.",
            "<em>a<strong>b. c</strong>d. </em>e<br><br>f",
            "Ends with a number. 12.",
            "<em>unclosed. Next & <b>bold</i>.",
            "&lt;p&gt;. Not a tag. &amp;amp;",
            "日本語。次の文。")) {
      String joined =
          String.join(" ", cut("en", html)).replaceAll("<[^>]*>", "").replaceAll("\\s", "");
      assertThat(joined).isEqualTo(InlineHtml.parse(html).plain().html().replaceAll("\\s", ""));
    }
  }

  @Test
  void a_language_nobody_knows_is_cut_by_the_plain_rules() {
    assertThat(cut(null, "One here. Two there.")).containsExactly("One here.", "Two there.");
  }

  private static List<String> cut(String language, String html) {
    return new Segmenter(Srx.standard())
        .cut(new TextSlot("b0", 0, html), language).stream().map(SourceSegment::html).toList();
  }
}
