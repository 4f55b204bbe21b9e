package org.dragoman.publish.site;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class PrintableTest {

  @Test
  void what_no_page_may_hold_is_left_out_and_all_else_stays() {
    assertThat(Printable.of("a\u0000b\u0007c\u000bd\u001ce\u007ff\u0085g\ufffeh\ud800i\ufdd0j"))
        .isEqualTo("abcdefghij");
    String fine = "Tab\tline\r\n\u202eعبّارة\u202c \ud83d\udea2 \u2028 é";
    assertThat(Printable.of(fine)).isSameAs(fine);
  }
}
