package org.dragoman.ingest.format.iptc7901;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class MessageTest {

  @ParameterizedTest
  @CsvSource({
    "121530 GMT JUIL 26, 2026-07-12T15:30:00Z",
    "121530 GMT JUILLET 2026, 2026-07-12T15:30:00Z",
    "121530 GMT JUIN 26, 2026-06-12T15:30:00Z",
    "121530 AUGUST 26, 2026-08-12T15:30:00Z",
    "121530 MARCH 26, 2026-03-12T15:30:00Z",
    "121530 CEST MAY 26, 2026-05-12T13:30:00Z",
    "121530Z MAY 26, 2026-05-12T15:30:00Z",
    "121530GMT MAY 26, 2026-05-12T15:30:00Z"
  })
  void the_date_below_the_text_is_read(String stamp, Instant sent) {
    assertThat(Message.instant(stamp)).isEqualTo(sent);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "\u0001", "ZCZC ", "\u0001HPA0125 1 i 12\n\u0002Text.\n\u0003"})
  void blank_lines_cost_nothing(String before) {
    String blank = before + "\n".repeat(300_000) + "x" + " ".repeat(300_000) + "\nNNN";

    assertTimeoutPreemptively(Duration.ofSeconds(5), () -> Message.all(blank));
  }

  @Test
  void what_stands_far_below_the_text_is_not_its_date() {
    String message =
        "\u0001HPA0125 1 i 12\n\u0002Text.\n\u0003\n" + "x\n".repeat(200) + "121530 GMT MAY 26\n";

    assertThat(Message.all(message).getFirst().sent()).isNull();
  }
}
