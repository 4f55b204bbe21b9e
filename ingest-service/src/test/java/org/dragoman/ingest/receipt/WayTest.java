package org.dragoman.ingest.receipt;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class WayTest {

  @Test
  void headers_bear_no_character_that_no_store_takes() {
    Way way =
        new Way(
            Way.Kind.PAGE, "https://quay.example/\0a", Map.of("X-Od\0d", List.of("a\0b\ud83dc")));

    assertThat(way.headers()).containsExactly(Map.entry("x-odd", List.of("abc")));
    assertThat(way.address()).isEqualTo("https://quay.example/a");
  }

  @Test
  void nor_does_the_content_type() {
    Way way = new Way(Way.Kind.POSTED, null, Map.of());
    Receipt receipt =
        new Receipt(
            UUID.randomUUID(), "quay", Instant.EPOCH, way, "text/\0html", "HTML", "", 0, List.of());

    assertThat(receipt.contentType()).isEqualTo("text/html");
  }
}
