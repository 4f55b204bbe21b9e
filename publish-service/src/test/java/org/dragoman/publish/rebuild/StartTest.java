package org.dragoman.publish.rebuild;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class StartTest {

  @Test
  void an_instant_counts_whatever_zone_it_is_written_in() {
    assertThat(Start.of("2026-05-01T11:00:00+02:00"))
        .contains(new Start.Since(Instant.parse("2026-05-01T09:00:00Z")));
  }

  @Test
  void offsets_are_for_every_partition_or_for_some() {
    assertThat(Start.of("120")).contains(new Start.Offset(120));
    assertThat(Start.of("3:90,0:120")).contains(new Start.Offsets(Map.of(0, 120L, 3, 90L)));
  }

  @ParameterizedTest
  @ValueSource(strings = {"beginning", "0", "120", "0:120", "0:120,3:90", "2026-05-01T09:00:00Z"})
  void what_is_kept_is_read_back(String text) {
    assertThat(Start.of(text).orElseThrow().text()).isEqualTo(text);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"", "end", "-1", "1:", ":2", "1:2,", "1:2,3", "2026-05-01", "9999999999999999999"})
  void nothing_else_is_a_start(String text) {
    assertThat(Start.of(text)).isEmpty();
  }
}
