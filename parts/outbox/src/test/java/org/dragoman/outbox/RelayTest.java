package org.dragoman.outbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.dragoman.events.DeadLetter;
import org.dragoman.outbox.Leases.Lease;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RelayTest {
  private static final Duration SENDING = Duration.ofSeconds(6);

  private final MemoryTable table = new MemoryTable();
  private final ScriptedBroker broker = new ScriptedBroker();
  private Lease lease = Lease.of(Set.of(0), Duration.ofMinutes(1));

  private Relay.Pass pass() {
    return pass(Failpoints.NONE);
  }

  private Relay.Pass pass(Failpoints failpoints) {
    Leases leases =
        new Leases() {
          @Override
          public Lease hold() {
            return lease;
          }

          @Override
          public void release() {}
        };
    return new Relay(
            Passing.table(table, failpoints),
            leases,
            Passing.broker(broker, failpoints),
            table,
            Clock.systemUTC(),
            new Relay.Settings("/s", 500, SENDING))
        .pass();
  }

  private void waiting(Row... rows) {
    for (Row row : rows) {
      table.rows.put(row.id(), row);
    }
  }

  @Test
  void a_batch_goes_in_waves_and_is_marked() {
    waiting(PlanTest.row(1, "a"), PlanTest.row(2, "a"), PlanTest.row(3, "b"));
    assertThat(pass()).isEqualTo(new Relay.Pass(true, 3, 0, 0));
    assertThat(broker.waves).containsExactly(List.of(1L, 3L), List.of(2L));
    assertThat(table.sent).containsExactlyInAnyOrder(1L, 2L, 3L);
  }

  @Test
  void a_failed_row_and_its_successors_stay_unsent() {
    waiting(PlanTest.row(1, "a"), PlanTest.row(2, "a"), PlanTest.row(3, "b"));
    broker.script.put(1L, new Outcome.Failed("away"));
    assertThat(pass()).isEqualTo(new Relay.Pass(true, 1, 1, 0));
    assertThat(table.sent).containsExactly(3L);

    broker.script.clear();
    assertThat(pass()).isEqualTo(new Relay.Pass(true, 2, 0, 0));
    assertThat(table.sent).containsExactlyInAnyOrder(1L, 2L, 3L);
  }

  @Test
  void a_relay_without_a_shard_sends_nothing() {
    waiting(PlanTest.row(1, "a"));
    lease = Lease.of(Set.of(), Duration.ofMinutes(1));
    assertThat(pass().holding()).isFalse();
    assertThat(broker.waves).isEmpty();
  }

  @Test
  void no_wave_starts_that_could_outlast_the_lease() {
    waiting(PlanTest.row(1, "a"), PlanTest.row(2, "a"));
    lease = Lease.of(Set.of(0), SENDING.minusMillis(1));
    assertThat(pass()).isEqualTo(new Relay.Pass(true, 0, 0, 2));
    assertThat(broker.waves).isEmpty();
  }

  @Test
  void a_refused_row_is_kept_with_its_reason_and_copied_to_the_dead_letters() {
    waiting(PlanTest.row(1, "a"), PlanTest.row(2, "a"));
    broker.script.put(1L, new Outcome.Refused("no such field"));
    pass();
    assertThat(table.refused).containsOnlyKeys(1L);
    assertThat(table.refused.get(1L)).startsWith("no such field").contains("copy");
    assertThat(table.refusedTopics).containsExactly("articles.raw");
    assertThat(table.sent).containsExactly(2L);
    assertThat(broker.letters)
        .singleElement()
        .satisfies(letter -> {
          assertThat(letter.topic()).isEqualTo("articles.raw.dlq");
          assertThat(DeadLetter.read(letter).reason()).isEqualTo("no such field");
        });
  }

  @Test
  void what_was_acknowledged_is_marked_even_if_a_later_wave_breaks() {
    waiting(PlanTest.row(1, "a"), PlanTest.row(2, "a"));
    broker.breaksAt = 2L;
    try {
      pass();
    } catch (IllegalStateException expected) {
      assertThat(expected).hasMessage("broken");
    }
    assertThat(table.sent).containsExactly(1L);
  }

  @ParameterizedTest
  @ValueSource(strings = {"relay.read", "relay.sent", "relay.marked"})
  void whatever_step_it_stops_after_every_row_arrives_and_each_key_in_order(String point) {
    waiting(PlanTest.row(1, "a"), PlanTest.row(2, "a"), PlanTest.row(3, "b"));
    List<String> passed = new ArrayList<>();

    assertThatThrownBy(() ->
            pass(reached -> {
              passed.add(reached);
              if (reached.equals(point)) {
                throw new IllegalStateException("killed");
              }
            }))
        .hasMessage("killed");
    pass();

    assertThat(passed).endsWith(point);
    assertThat(table.sent).containsExactlyInAnyOrder(1L, 2L, 3L);
    assertThat(broker.waves.stream().flatMap(List::stream).distinct().filter(id -> id < 3))
        .containsExactly(1L, 2L);
  }

  private static final class ScriptedBroker implements Broker {
    private final List<List<Long>> waves = new ArrayList<>();
    private final List<org.dragoman.events.WireRecord> letters = new ArrayList<>();
    private final Map<Long, Outcome> script = new HashMap<>();
    private long breaksAt = -1;

    @Override
    public Map<Long, Outcome> send(List<Row> wave) {
      Map<Long, Outcome> outcomes = new HashMap<>();
      for (Row row : wave) {
        if (row.id() == breaksAt) {
          throw new IllegalStateException("broken");
        }
        if (row.record().topic().endsWith(".dlq")) {
          letters.add(row.record());
          return Map.of(row.id(), new Outcome.Acknowledged());
        }
        outcomes.put(row.id(), script.getOrDefault(row.id(), new Outcome.Acknowledged()));
      }
      waves.add(wave.stream().map(Row::id).toList());
      return outcomes;
    }

    @Override
    public void close() {}
  }

  private static final class MemoryTable implements Table, Monitor {
    private final Map<Long, Row> rows = new LinkedHashMap<>();
    private final List<Long> sent = new ArrayList<>();
    private final Map<Long, String> refused = new HashMap<>();
    private final List<String> refusedTopics = new ArrayList<>();

    @Override
    public List<Row> unsent(Set<Integer> shards, int limit) {
      return rows.values().stream()
          .filter(row -> !sent.contains(row.id()) && !refused.containsKey(row.id()))
          .toList();
    }

    @Override
    public void markSent(Collection<Long> ids) {
      sent.addAll(ids);
    }

    @Override
    public void markRefused(long id, String reason) {
      refused.put(id, reason);
    }

    @Override
    public Depth depth() {
      return new Depth(rows.size() - sent.size(), Duration.ZERO, refused.size());
    }

    @Override
    public int prune(Duration retention) {
      return 0;
    }

    @Override
    public void depth(Depth depth) {}

    @Override
    public void refused(String topic) {
      refusedTopics.add(topic);
    }
  }
}
