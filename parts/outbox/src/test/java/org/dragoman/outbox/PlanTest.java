package org.dragoman.outbox;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.dragoman.events.WireRecord;
import org.junit.jupiter.api.Test;

class PlanTest {
  private static final Outcome ACKNOWLEDGED = new Outcome.Acknowledged();
  private static final Outcome REFUSED = new Outcome.Refused("too large");
  private static final Outcome FAILED = new Outcome.Failed("away");

  static Row row(long id, String key) {
    byte[] bytes = key == null ? null : key.getBytes(UTF_8);
    return new Row(id, new WireRecord("articles.raw", bytes, List.of(), new byte[0]));
  }

  private static List<Long> ids(List<Row> rows) {
    return rows.stream().map(Row::id).toList();
  }

  @Test
  void a_wave_holds_the_first_row_of_each_key() {
    Plan plan = new Plan(List.of(row(1, "a"), row(2, "b"), row(3, "a"), row(4, "c"), row(5, "a")));
    assertThat(ids(plan.wave())).containsExactly(1L, 2L, 4L);
  }

  @Test
  void the_next_wave_holds_the_successors_of_what_was_acknowledged() {
    Plan plan = new Plan(List.of(row(1, "a"), row(2, "b"), row(3, "a"), row(5, "a")));
    Plan next = plan.after(Map.of(1L, ACKNOWLEDGED, 2L, ACKNOWLEDGED));
    assertThat(ids(next.wave())).containsExactly(3L);
    Plan last = next.after(Map.of(3L, ACKNOWLEDGED));
    assertThat(ids(last.wave())).containsExactly(5L);
    assertThat(last.after(Map.of(5L, ACKNOWLEDGED)).wave()).isEmpty();
  }

  @Test
  void nothing_follows_a_failed_row_on_its_key() {
    Plan plan = new Plan(List.of(row(1, "a"), row(2, "b"), row(3, "a"), row(4, "b")));
    assertThat(ids(plan.after(Map.of(1L, FAILED, 2L, ACKNOWLEDGED)).waiting())).containsExactly(4L);
  }

  @Test
  void a_refused_row_holds_nobody_up() {
    Plan plan = new Plan(List.of(row(1, "a"), row(3, "a")));
    assertThat(ids(plan.after(Map.of(1L, REFUSED)).wave())).containsExactly(3L);
  }

  @Test
  void rows_without_a_key_stand_in_no_order() {
    Plan plan = new Plan(List.of(row(1, null), row(2, null), row(3, null)));
    assertThat(ids(plan.wave())).containsExactly(1L, 2L, 3L);
    assertThat(plan.after(Map.of(1L, FAILED, 2L, ACKNOWLEDGED, 3L, FAILED)).wave()).isEmpty();
  }

  @Test
  void one_key_is_always_in_one_shard() {
    assertThat(Row.shard(row(1, "a").record(), 8)).isEqualTo(Row.shard(row(2, "a").record(), 8));
    assertThat(Row.shard(row(1, null).record(), 8)).isBetween(0, 7);
  }
}
