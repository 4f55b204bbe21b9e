package org.dragoman.translate.engine.apertium;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ApertiumStreamTest {

  @Test
  void markup_stands_in_brackets_and_a_paragraph_ends_a_sentence() {
    assertThat(
            ApertiumStream.of(
                "<p id=\"s0\">Dos <a href=\"https://example.org/\">tres</a> y 1/2 @x [z].</p>\n"))
        .isEqualTo(
            ".[][<p id=\"s0\">]Dos [<a href=\"https:\\/\\/example.org\\/\">]tres[<\\/a>] y 1\\/2"
                + " \\@x \\[z\\]..[][<\\/p>][\n]");
  }

  @Test
  void numbered_tags_are_bound_to_their_words() {
    assertThat(ApertiumStream.of("En <a id=\"g3\"><em id=\"g4\">casa</em> roja</a>"))
        .isEqualTo("En [[t:a:g3]][[t:em:g4]]casa[[/]] roja[[/]]");
  }

  @Test
  void words_that_moved_take_their_tags_along_and_share_them_again() {
    assertThat(
            ApertiumStream.html(
                "In [[t:a:g3]]red[[/]] [[t:a:g3; t:em:g4]]big[[/]] [[t:a:g3; t:em:g4]]house[[/]]?"))
        .isEqualTo("In <a id=\"g3\">red <em id=\"g4\">big house</em></a>?");
  }

  @Test
  void entities_are_no_words() {
    assertThat(ApertiumStream.of("pan &amp; vino &lt;c&gt;"))
        .isEqualTo("pan [&amp;] vino [&lt;]c[&gt;]");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "Nada.",
        "<p id=\"s0\">Uno <em id=\"g1\">dos</em>, <a id=\"g2\">tres</a></p>\n",
        "^k$ \\ ~t {w} [z] @x 1/2 &lt;b&gt; &amp;amp; \"q\" *x #y",
        "Otra línea<br>aquí.\n\tY más",
      })
  void what_goes_in_comes_out(String html) {
    assertThat(ApertiumStream.html(ApertiumStream.of(html))).isEqualTo(html);
  }
}
