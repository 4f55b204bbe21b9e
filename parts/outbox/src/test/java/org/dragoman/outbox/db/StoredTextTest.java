package org.dragoman.outbox.db;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class StoredTextTest {

  @ParameterizedTest
  @ValueSource(strings = {"", "ce_id", "a\0b", "\0", "a\\0b", "\\", "\\\\0\0\\"})
  void every_name_comes_back_as_it_was_and_none_holds_a_null(String name) {
    String stored = StoredText.write(name);

    assertThat(stored).doesNotContain("\0");
    assertThat(StoredText.read(stored)).isEqualTo(name);
  }
}
