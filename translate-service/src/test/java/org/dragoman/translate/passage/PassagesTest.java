package org.dragoman.translate.passage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Locale;
import org.dragoman.contracts.article.Article;
import org.dragoman.contracts.article.TextSlot;
import org.dragoman.contracts.translation.Origin;
import org.dragoman.contracts.translation.Segment;
import org.dragoman.translate.segment.Segmenter;
import org.dragoman.translate.segment.Srx;
import org.junit.jupiter.api.Test;

class PassagesTest {

  @Test
  void lines_of_a_text_come_back_where_they_stood() {
    assertThat(text("Uno. Dos.\r\n\r\n  Tres\n")).isEqualTo("UNO. DOS.\r\n\r\n  TRES\n");
  }

  @Test
  void a_text_of_white_space_stays_as_it_is() {
    assertThat(text(" \n\t\n")).isEqualTo(" \n\t\n");
    assertThat(text("")).isEmpty();
  }

  @Test
  void characters_that_html_knows_are_plain_in_a_text() {
    assertThat(text("a < b & <em>c</em>")).isEqualTo("A < B & <EM>C</EM>");
  }

  @Test
  void block_elements_stay_and_their_sentences_are_translated() {
    assertThat(
            html(
                "<div class=x><h2 id=\"t\">Uno</h2><p>Dos. <a href=\"https://a.example/\">Tres</a>.</p></div>"))
        .isEqualTo(
            "<div class=\"x\"><h2 id=\"t\">UNO</h2><p>DOS. <a href=\"https://a.example/\">TRES</a>.</p></div>");
  }

  @Test
  void text_beside_blocks_is_a_sentence_of_its_own() {
    assertThat(slots("uno <b>dos</b><p>tres</p>cuatro<ul><li>cinco<li>seis</ul>"))
        .containsExactly("uno <strong>dos</strong>", "tres", "cuatro", "cinco", "seis");
  }

  @Test
  void what_is_not_for_readers_is_left_alone() {
    String quiet =
        "<script>let x = 1</script><pre>uno  dos</pre><p translate=\"no\">tres</p><!-- nota -->";

    assertThat(html(quiet)).isEqualTo(quiet);
    assertThat(slots(quiet)).isEmpty();
  }

  @Test
  void an_inline_element_around_a_block_does_not_hide_it() {
    assertThat(slots("<a href=\"https://a.example/\"><h3>uno</h3><p>dos</p></a>"))
        .containsExactly("uno", "dos");
  }

  @Test
  void what_is_no_word_of_a_sentence_keeps_its_place_in_it() {
    assertThat(html("<p>uno <code translate=\"no\">kubectl get</code> dos</p>"))
        .isEqualTo("<p>UNO <code translate=\"no\">kubectl get</code> DOS</p>");
    assertThat(html("<p>uno <img src=\"a.png\" alt=\"\"> dos</p>"))
        .isEqualTo("<p>UNO <img src=\"a.png\" alt=\"\"> DOS</p>");
    assertThat(html("<p><img src=\"a.png\"></p>")).isEqualTo("<p><img src=\"a.png\"></p>");
  }

  @Test
  void links_keep_their_attributes_wherever_they_lead() {
    assertThat(html("<p>uno <a href=\"/rel\" class=\"k\">dos</a>.</p>"))
        .isEqualTo("<p>UNO <a href=\"/rel\" class=\"k\">DOS</a>.</p>");
  }

  @Test
  void white_space_between_blocks_and_comments_stay() {
    assertThat(html("<div>uno <p>dos</p> tres<!-- x --></div>"))
        .isEqualTo("<div>UNO <p>DOS</p> TRES<!-- x --></div>");
  }

  @Test
  void a_page_of_ten_thousand_lines_takes_no_square_of_time() {
    String lines = "a<hr>".repeat(9_999);

    assertThat(html(lines)).isEqualTo("A<hr>".repeat(9_999));
    assertThatThrownBy(() -> new HtmlPassage("a<hr>".repeat(20_000), "es"))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("paragraphs");
  }

  @Test
  void nesting_without_end_is_refused() {
    assertThatThrownBy(() -> new HtmlPassage("<div>".repeat(400) + "uno", "es"))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageStartingWith("html: elements are nested");
  }

  private static String text(String text) {
    TextPassage passage = new TextPassage(text, "es");
    return passage.translated("en", shouted(passage.article()));
  }

  private static String html(String html) {
    HtmlPassage passage = new HtmlPassage(html, "es");
    return passage.translated("en", shouted(passage.article()));
  }

  private static List<String> slots(String html) {
    return TextSlot.of(new HtmlPassage(html, "es").article()).stream().map(TextSlot::html).toList();
  }

  private static List<Segment> shouted(Article article) {
    return new Segmenter(Srx.standard())
        .cut(article, "es").stream()
            .map(source ->
                new Segment(
                    source.id(),
                    source.block(),
                    source.html(),
                    shout(source.html()),
                    false,
                    List.of(),
                    new Origin.Machine("shout", null, null, null)))
            .toList();
  }

  private static String shout(String html) {
    StringBuilder shouted = new StringBuilder();
    boolean tag = false;
    boolean reference = false;
    for (char c : html.toCharArray()) {
      tag = c == '<' || (tag && c != '>');
      reference = c == '&' || (reference && c != ';');
      shouted.append(
          tag || reference ? String.valueOf(c) : String.valueOf(c).toUpperCase(Locale.ROOT));
    }
    return shouted.toString();
  }
}
