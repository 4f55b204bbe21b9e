package org.dragoman.translate.workbench;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.dragoman.contracts.translation.Finding;
import org.dragoman.contracts.translation.Finding.Place;
import org.dragoman.contracts.translation.Finding.Severity;
import org.dragoman.contracts.translation.Finding.Side;
import org.junit.jupiter.api.Test;

class MarkedTest {

  @Test
  void the_words_of_a_finding_are_marked_on_their_side_only() {
    List<Finding> findings = List.of(finding(Severity.WARNING, Side.TARGET, 4, 10));
    assertThat(Marked.findings("The bridge.", Side.TARGET, findings))
        .isEqualTo("The <mark class=\"warning\">bridge</mark>.");
    assertThat(Marked.findings("El puente.", Side.SOURCE, findings)).isEqualTo("El puente.");
  }

  @Test
  void marks_and_markup_close_each_other_where_they_cross() {
    assertThat(
            Marked.findings(
                "A <em>new bridge</em> opened.",
                Side.TARGET,
                List.of(finding(Severity.ERROR, Side.TARGET, 6, 19))))
        .isEqualTo("A <em>new </em><mark class=\"error\"><em>bridge</em> opened</mark>.");
  }

  @Test
  void the_worse_finding_wins_where_two_overlap() {
    assertThat(
            Marked.findings(
                "abcdef",
                Side.TARGET,
                List.of(
                    finding(Severity.ERROR, Side.TARGET, 2, 4),
                    finding(Severity.INFO, Side.TARGET, 0, 6))))
        .isEqualTo(
            "<mark class=\"info\">ab</mark><mark class=\"error\">cd</mark><mark class=\"info\">ef</mark>");
  }

  @Test
  void a_place_beyond_the_sentence_does_no_harm() {
    assertThat(
            Marked.findings(
                "abc", Side.TARGET, List.of(finding(Severity.INFO, Side.TARGET, 2, 90))))
        .isEqualTo("ab<mark class=\"info\">c</mark>");
  }

  @Test
  void what_is_searched_for_is_marked_in_either_case_and_never_run() {
    assertThat(Marked.hits("<b>Bridge</b> &lt;i&gt; over the <i>bridge</i>", "BRIDGE"))
        .isEqualTo(
            "<mark class=\"hit\"><strong>Bridge</strong></mark> &lt;i&gt; over the "
                + "<mark class=\"hit\"><em>bridge</em></mark>");
    assertThat(Marked.hits("فتح الجسر يوم الاثنين", "الجسر"))
        .isEqualTo("فتح <mark class=\"hit\">الجسر</mark> يوم الاثنين");
    assertThat(Marked.hits("<script>alert(1)</script><img src=x onerror=y>a", "a"))
        .doesNotContain("<script", "<img");
    assertThat(Marked.hits("a.c abc", "a.c")).isEqualTo("<mark class=\"hit\">a.c</mark> abc");
  }

  @Test
  void a_letter_that_stands_everywhere_is_marked_a_few_hundred_times() {
    String marked = Marked.hits("<em>ab</em> ".repeat(2000), "a");

    assertThat(marked.split("<mark", -1)).hasSize(201);
    assertThat(marked).endsWith("<em>ab</em> ");
  }

  private static Finding finding(Severity severity, Side side, int from, int to) {
    return new Finding("x", severity, "Look.", new Place(side, from, to));
  }
}
