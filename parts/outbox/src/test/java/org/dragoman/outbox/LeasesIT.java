package org.dragoman.outbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import org.dragoman.outbox.db.JdbcLeases;
import org.dragoman.outbox.db.JdbcTable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class LeasesIT {
  private static final Duration LEASE = Duration.ofSeconds(2);
  private static final Duration LONG_LEASE = Duration.ofMinutes(5);
  private OutboxDatabase database;

  @BeforeEach
  void open() throws Exception {
    database = new OutboxDatabase();
  }

  private JdbcLeases leases(String owner, int shards) {
    return new JdbcLeases(database.dataSource(), owner, LEASE, shards);
  }

  @Test
  void a_shard_has_one_holder_and_a_new_one_when_the_first_lets_go() {
    JdbcLeases first = new JdbcLeases(database.dataSource(), "first", LONG_LEASE, 4);
    JdbcLeases second = new JdbcLeases(database.dataSource(), "second", LONG_LEASE, 4);
    assertThat(first.hold().shards()).containsExactlyInAnyOrder(0, 1, 2, 3);
    assertThat(second.hold().shards()).isEmpty();

    first.release();
    // The second has just asked, and asks again after a third of its lease.
    JdbcLeases third = new JdbcLeases(database.dataSource(), "third", LONG_LEASE, 4);
    assertThat(third.hold().shards()).containsExactlyInAnyOrder(0, 1, 2, 3);
    assertThat(first.hold().shards()).isEmpty();
  }

  @Test
  void a_lease_not_renewed_is_taken_over_when_it_has_run_out_for_its_holder_too() {
    Leases.Lease lease = leases("crashed", 4).hold();
    JdbcLeases second = leases("second", 4);
    await().atMost(Duration.ofSeconds(20)).until(() -> !second.hold().shards().isEmpty());
    assertThat(lease.holdsFor(Duration.ZERO)).isFalse();
  }

  @Test
  void a_lease_is_renewed_before_it_runs_out() {
    JdbcLeases first = leases("first", 4);
    long start = System.nanoTime();
    await()
        .atMost(Duration.ofSeconds(20))
        .pollInterval(Duration.ofMillis(100))
        .until(() -> {
          assertThat(first.hold().holdsFor(LEASE.dividedBy(2))).isTrue();
          return System.nanoTime() - start > LEASE.multipliedBy(2).toNanos();
        });
    assertThat(leases("second", 4).hold().shards()).isEmpty();
  }

  @Test
  void shards_of_a_larger_number_before_are_still_relayed() {
    JdbcLeases before = leases("before", 4);
    before.hold();
    before.release();
    assertThat(leases("after", 2).hold().shards()).containsExactlyInAnyOrder(0, 1, 2, 3);
  }

  @Test
  void only_what_was_sent_long_ago_is_pruned() throws Exception {
    JdbcTable table = new JdbcTable(database.dataSource());
    database.commit("a", "1", "2", "3", "4");
    database.execute("update outbox set sent_at = now() - interval '8 days' where id in (1, 2)");
    database.execute("update outbox set sent_at = now() where id = 3");
    assertThat(table.prune(Duration.ofDays(7))).isEqualTo(2);
    assertThat(database.count("true")).isEqualTo(2);
    assertThat(table.depth().unsent()).isEqualTo(1);
    assertThat(table.depth().age()).isPositive();
  }
}
