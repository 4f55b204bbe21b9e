package org.dragoman.publish.desk;

import static org.assertj.core.api.Assertions.assertThat;

import org.dragoman.publish.desk.Marked.Piece;
import org.junit.jupiter.api.Test;

class MarkedTest {

  @Test
  void what_was_found_stands_apart_from_what_was_not() {
    assertThat(Marked.ofText("The \ue000ferry\ue001 is back").pieces())
        .containsExactly(
            new Piece("The ", false), new Piece("ferry", true), new Piece(" is back", false));
  }

  @Test
  void entities_of_a_text_are_read_before_the_page_writes_them_again() {
    assertThat(Marked.ofHtml("salt &amp; \ue000fish\ue001 &lt;b&gt;").pieces())
        .containsExactly(
            new Piece("salt & ", false), new Piece("fish", true), new Piece(" <b>", false));
  }

  @Test
  void nothing_found_is_nothing_shown() {
    assertThat(Marked.ofText(null)).isNull();
  }
}
