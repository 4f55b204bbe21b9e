package org.dragoman.ingest.text;

import static java.time.Duration.ofSeconds;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Text of many lines, which must not cost the square of them. */
class LongTextTest {

  @Test
  void a_wrapped_group_of_a_hundred_thousand_lines_is_one_paragraph() {
    String line = "The ferry left the quay at seven and did not turn back before the\n";

    List<Unit> units =
        assertTimeoutPreemptively(ofSeconds(5), () -> Lines.units(line.repeat(100_000)));

    assertThat(units).hasSize(1);
  }

  @Test
  void many_labels_below_a_text_cost_no_more_than_few() {
    List<Unit> units = new ArrayList<>();
    for (int i = 0; i < 6_000; i++) {
      units.add(new Unit("Keywords:", true));
      units.add(new Unit("Port " + i, false));
    }
    Head head = Head.of(new ArrayList<>(List.of(new Unit("A ferry sails", true))));

    Tail tail = assertTimeoutPreemptively(ofSeconds(5), () -> Tail.of(units, head));

    assertThat(tail.keywords()).hasSize(6_000);
  }

  @Test
  void a_line_that_comes_again_is_no_keyword() {
    List<Unit> units =
        List.of(
            new Unit("Keywords:", true),
            new Unit("Ports", false),
            new Unit("A ferry", false),
            new Unit("A ferry", true));

    assertThat(
            Tail.of(units, Head.of(new ArrayList<>(List.of(new Unit("Other", true))))).keywords())
        .containsExactly("Ports");
  }
}
