package org.dragoman.outbox;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.sql.Connection;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import org.apache.kafka.clients.admin.Admin;
import org.dragoman.events.kafka.Topics;
import org.dragoman.infrastructure.Infrastructure;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class RelayIT {
  private static final String KAFKA = Infrastructure.shared().kafka();
  private static final Duration LEASE = Duration.ofSeconds(10);
  private static final Duration SHORT_LEASE = Duration.ofSeconds(3);
  private static final Duration SWEEP = Duration.ofSeconds(5);
  private static final Duration LONG = Duration.ofMinutes(1);

  private final String key = UUID.randomUUID().toString();
  private OutboxDatabase database;
  private Arrivals arrivals;

  @BeforeAll
  static void topics() {
    try (Admin admin = Admin.create(Map.of("bootstrap.servers", KAFKA))) {
      new Topics(admin).createMissing(1);
    }
  }

  @BeforeEach
  void open() throws Exception {
    database = new OutboxDatabase();
    arrivals = new Arrivals(KAFKA, "articles.raw");
  }

  @AfterEach
  void close() {
    arrivals.close();
  }

  private RelayProcess relay(Duration lease, Duration sweep) {
    return new RelayProcess(database.dataSource(), KAFKA, lease, sweep).start();
  }

  private void awaitValues(String ofKey, List<String> values) {
    await().atMost(LONG).untilAsserted(() -> assertThat(arrivals.values(ofKey)).isEqualTo(values));
  }

  @Test
  void a_row_committed_late_is_sent_though_a_later_one_was_sent_before() throws Exception {
    String other = key + "-other";
    try (RelayProcess _ = relay(LEASE, SWEEP);
        Connection late = database.begin()) {
      OutboxDatabase.write(late, key, "late");
      database.commit(other, "early");
      awaitValues(other, List.of("early"));
      assertThat(arrivals.values(key)).isEmpty();

      late.commit();
      awaitValues(key, List.of("late"));
    }
  }

  @Test
  void a_crash_between_send_and_mark_sends_again_and_loses_nothing() throws Exception {
    database.commit(key, "1", "22", "333");
    RelayProcess crashing =
        new RelayProcess(database.dataSource(), KAFKA, SHORT_LEASE, SWEEP, NeverMarks::new);
    assertThatThrownBy(crashing.relay::pass).hasMessage("crash");
    crashing.crash();
    assertThat(database.count("sent_at is null")).isEqualTo(3);

    try (RelayProcess _ = relay(SHORT_LEASE, SWEEP)) {
      awaitValues(key, List.of("1", "22", "333", "1", "22", "333"));
      await().atMost(LONG).until(() -> database.count("sent_at is null") == 0);
    }
    assertThat(arrivals.records(key))
        .extracting(record -> new String(record.headers().lastHeader("ce_id").value(), UTF_8))
        .containsExactly(key + "/1", key + "/2", key + "/3", key + "/1", key + "/2", key + "/3");
  }

  @Test
  void order_per_key_holds_while_relays_compete_and_one_crashes() throws Exception {
    List<String> keys = IntStream.range(0, 12).mapToObj(i -> key + "-" + i).toList();
    List<String> versions = IntStream.range(0, 40).mapToObj(Integer::toString).toList();
    RelayProcess first = relay(SHORT_LEASE, SWEEP);
    try (RelayProcess _ = relay(SHORT_LEASE, SWEEP)) {
      List<CompletableFuture<Void>> writers =
          keys.stream()
              .map(each -> CompletableFuture.runAsync(() -> write(each, versions)))
              .toList();
      await().atMost(LONG).until(() -> database.count("sent_at is not null") > 50);
      first.crash();
      CompletableFuture.allOf(writers.toArray(CompletableFuture[]::new)).join();
      await().atMost(LONG).until(() -> database.count("sent_at is null") == 0);
    }
    for (String each : keys) {
      await()
          .atMost(LONG)
          .untilAsserted(
              () -> assertThat(arrivals.values(each).stream().distinct()).isEqualTo(versions));
    }
  }

  private void write(String ofKey, List<String> versions) {
    for (String version : versions) {
      try {
        database.commit(ofKey, version);
      } catch (java.sql.SQLException e) {
        throw new IllegalStateException(e);
      }
    }
  }

  @Test
  void a_transaction_rolled_back_sends_nothing() throws Exception {
    try (RelayProcess _ = relay(LEASE, SWEEP)) {
      try (Connection rolledBack = database.begin()) {
        OutboxDatabase.write(rolledBack, key, "never");
        rolledBack.rollback();
      }
      database.commit(key, "after");
      awaitValues(key, List.of("after"));
    }
    assertThat(database.count("true")).isEqualTo(1);
  }

  @Test
  void a_commit_wakes_the_relay_long_before_its_sweep() throws Exception {
    try (RelayProcess _ = relay(Duration.ofMinutes(10), Duration.ofMinutes(5))) {
      database.commit(key, "first");
      awaitValues(key, List.of("first"));
      long start = System.nanoTime();
      database.commit(key, "second");
      awaitValues(key, List.of("first", "second"));
      assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(Duration.ofSeconds(10));
    }
  }

  @Test
  void a_row_too_large_is_kept_with_its_reason_and_blocks_nobody() throws Exception {
    try (Connection connection = database.begin()) {
      OutboxDatabase.write(connection, OutboxDatabase.record(key, new byte[10 * 1024 * 1024]));
      OutboxDatabase.write(connection, key, "next");
      connection.commit();
    }
    try (RelayProcess relay = relay(LEASE, SWEEP)) {
      awaitValues(key, List.of("next"));
      await().atMost(LONG).until(() -> database.count("sent_at is not null") == 1);
      assertThat(relay.refused).containsExactly("articles.raw");
    }
    assertThat(database.count("refused_at is not null and reason like 'RecordTooLarge%'"))
        .isEqualTo(1);
  }

  /** A process that dies after the broker's acknowledgement. */
  private record NeverMarks(Table table) implements Table {
    @Override
    public List<Row> unsent(Set<Integer> shards, int limit) {
      return new ArrayList<>(table.unsent(shards, limit));
    }

    @Override
    public void markSent(Collection<Long> ids) {
      throw new IllegalStateException("crash");
    }

    @Override
    public void markRefused(long id, String reason) {
      table.markRefused(id, reason);
    }

    @Override
    public Depth depth() {
      return table.depth();
    }

    @Override
    public int prune(Duration retention) {
      return table.prune(retention);
    }
  }
}
