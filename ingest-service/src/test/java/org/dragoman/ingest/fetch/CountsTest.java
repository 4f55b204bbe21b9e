package org.dragoman.ingest.fetch;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.dragoman.ingest.receipt.Outcome;
import org.dragoman.ingest.receipt.Outcome.Awaiting.Rank;
import org.junit.jupiter.api.Test;

class CountsTest {

  @Test
  void only_an_item_that_was_not_known_is_added_by_waiting_for_its_page() {
    List<Outcome> ranks =
        Arrays.stream(Rank.values())
            .<Outcome>map(rank -> new Outcome.Awaiting("a", "A", "https://quay.example/a", rank))
            .toList();

    assertThat(FeedIntake.counts(ranks)).isEqualTo(new Visit.Counts(1, 1, 2, 0));
  }

  @Test
  void what_was_captured_at_once_counts_as_ever() {
    List<Outcome> outcomes =
        List.of(
            taken("new"),
            taken("updated"),
            taken("unchanged"),
            taken("older"),
            new Outcome.Refused("It has no title.", null));

    assertThat(FeedIntake.counts(outcomes)).isEqualTo(new Visit.Counts(1, 1, 2, 1));
  }

  private static Outcome taken(String outcome) {
    return new Outcome.Taken(UUID.randomUUID(), "a", "A", 1, outcome, List.of());
  }
}
