package org.dragoman.publish.desk;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.dragoman.contracts.translation.Finding;
import org.dragoman.contracts.translation.Finding.Place;
import org.dragoman.contracts.translation.Finding.Severity;
import org.dragoman.contracts.translation.Finding.Side;
import org.junit.jupiter.api.Test;

class MarksTest {

  @Test
  void the_words_of_a_finding_are_marked_on_its_own_side_only() {
    List<Finding> findings = List.of(finding(Severity.WARNING, 4, 7));
    assertThat(Marks.in("The old quay.", Side.TARGET, findings))
        .isEqualTo("The <mark class=\"warning\" title=\"Look.\">old</mark> quay.");
    assertThat(Marks.in("El muelle.", Side.SOURCE, findings)).isEqualTo("El muelle.");
  }

  @Test
  void a_mark_goes_through_markup_and_breaks_nothing() {
    assertThat(
            Marks.in(
                "A <em>new quay</em><br>opened &amp; closed.",
                Side.TARGET,
                List.of(finding(Severity.ERROR, 6, 19))))
        .isEqualTo(
            "A <em>new <mark class=\"error\" title=\"Look.\">quay</mark></em><br>"
                + "<mark class=\"error\" title=\"Look.\">opened &amp;</mark> closed.");
  }

  @Test
  void the_worse_of_two_findings_shows_where_they_overlap() {
    assertThat(
            Marks.in(
                "abcdef",
                Side.TARGET,
                List.of(finding(Severity.INFO, 0, 6), finding(Severity.ERROR, 2, 4))))
        .isEqualTo(
            "<mark class=\"info\" title=\"Look.\">ab</mark>"
                + "<mark class=\"error\" title=\"Look.\">cd</mark>"
                + "<mark class=\"info\" title=\"Look.\">ef</mark>");
  }

  @Test
  void a_place_beyond_the_text_marks_what_is_there() {
    assertThat(Marks.in("ab", Side.TARGET, List.of(finding(Severity.INFO, 1, 90))))
        .isEqualTo("a<mark class=\"info\" title=\"Look.\">b</mark>");
  }

  private static Finding finding(Severity severity, int from, int to) {
    return new Finding("x", severity, "Look.", new Place(Side.TARGET, from, to));
  }
}
