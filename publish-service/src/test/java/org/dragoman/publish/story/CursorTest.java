package org.dragoman.publish.story;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CursorTest {

  @Test
  void a_cursor_comes_back_as_it_went() {
    Cursor cursor = new Cursor(2, Instant.parse("2026-05-01T09:00:00.123456Z"), "a b-en");

    assertThat(Cursor.decode(cursor.encode())).contains(cursor);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"-0001-12-31T23:59:59Z", "+10000-01-01T00:00:00Z", "+1000000000-12-31T00:00:00Z"})
  void an_instant_no_database_knows_is_not_ours(String at) {
    assertThat(Cursor.decode(new Cursor(0, Instant.parse(at), "a-en").encode())).isEmpty();
  }

  @Test
  void an_id_with_a_nul_is_not_ours() {
    assertThat(Cursor.decode(new Cursor(0, Instant.EPOCH, "a\0-en").encode())).isEmpty();
  }

  @Test
  void nonsense_is_not_ours() {
    assertThat(Cursor.decode("nonsense")).isEmpty();
  }
}
