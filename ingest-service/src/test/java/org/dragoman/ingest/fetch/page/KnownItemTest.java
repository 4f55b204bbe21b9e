package org.dragoman.ingest.fetch.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.dragoman.ingest.receipt.Outcome.Awaiting.Rank;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class KnownItemTest {
  private static final Instant EIGHT = Instant.parse("2026-05-01T08:00:00Z");
  private static final Instant NINE = Instant.parse("2026-05-01T09:00:00Z");

  private static KnownItem known(boolean waiting, @Nullable Instant stamp) {
    return new KnownItem("k", "https://quay.example/a", "h2", waiting, stamp, null, 0, NINE);
  }

  @Test
  void what_is_dated_before_the_one_that_waits_does_not_take_its_place() {
    assertThat(KnownItem.rank(known(true, NINE), "h1", EIGHT)).isEqualTo(Rank.OLDER);
    assertThat(KnownItem.rank(known(true, EIGHT), "h1", NINE)).isEqualTo(Rank.NEWER);
    assertThat(KnownItem.rank(known(true, NINE), "h1", NINE)).isEqualTo(Rank.NEWER);
  }

  @Test
  void what_has_no_date_takes_its_place() {
    assertThat(KnownItem.rank(known(true, NINE), "h1", null)).isEqualTo(Rank.NEWER);
    assertThat(KnownItem.rank(known(true, null), "h1", EIGHT)).isEqualTo(Rank.NEWER);
  }

  @Test
  void what_says_the_same_is_the_same_and_what_nothing_is_known_of_the_first() {
    assertThat(KnownItem.rank(known(true, NINE), "h2", EIGHT)).isEqualTo(Rank.SAME);
    assertThat(KnownItem.rank(null, "h2", EIGHT)).isEqualTo(Rank.FIRST);
  }

  @Test
  void a_withdrawal_dated_before_what_waits_leaves_it() {
    assertThat(known(true, NINE).isWithdrawnBy(EIGHT)).isFalse();
    assertThat(known(true, NINE).isWithdrawnBy(NINE)).isTrue();
    assertThat(known(true, NINE).isWithdrawnBy(null)).isTrue();
  }
}
