package org.dragoman.problem;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;

class ProblemTest {

  @Test
  void members_keep_their_order() {
    Problem problem =
        new Problem(409, "Move not offered", "The story is spiked.")
            .with("moves", List.of("restore"))
            .with("state", "spiked");

    assertThat(problem.members().keySet()).containsExactly("moves", "state");
  }

  @Test
  void a_status_that_is_no_error_is_refused() {
    assertThatThrownBy(() -> new Problem(204, "Fine", "All is well."))
        .hasMessage("status is not an error: 204");
  }

  @Test
  void a_member_of_the_standard_cannot_be_overwritten() {
    Problem problem = new Problem(400, "Bad feed", "Line 3 is no XML.");

    assertThatThrownBy(() -> problem.with("status", 200))
        .hasMessage("member has a place of its own: status");
  }
}
