package org.dragoman.translate.segment;

import static org.assertj.core.api.Assertions.assertThat;

import org.dragoman.translate.segment.InlineHtml.Wrapping;
import org.junit.jupiter.api.Test;

class InlineHtmlTest {

  @Test
  void only_the_inline_subset_gets_through() {
    assertThat(
            InlineHtml.parse(
                    "<p onclick=x>A <b>b</b> <a href='javascript:x'>c</a>"
                        + "<script>evil()</script><img src=x onerror=y> &lt;d&gt;</p>")
                .html())
        .isEqualTo("A <strong>b</strong> c &lt;d&gt;");
  }

  @Test
  void a_quote_in_an_address_cannot_leave_its_attribute() {
    assertThat(InlineHtml.parse("<a href='https://x.example/\"onx=1'>a</a>").html())
        .isEqualTo("<a href=\"https://x.example/&quot;onx=1\">a</a>");
  }

  @Test
  void what_wraps_all_of_it_comes_off() {
    Wrapping wrapping = InlineHtml.parse("<strong><em>All</em> of it</strong><br>").unwrap();

    assertThat(wrapping.before()).isEqualTo("<strong>");
    assertThat(wrapping.core().html()).isEqualTo("<em>All</em> of it");
    assertThat(wrapping.after()).isEqualTo("</strong><br>");
  }

  @Test
  void two_neighbours_of_one_kind_stay_two() {
    assertThat(InlineHtml.parse("<em>a</em><em>b</em>").html()).isEqualTo("<em>a</em><em>b</em>");
  }
}
