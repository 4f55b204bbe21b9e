package org.dragoman.publish.start.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.ZoneOffset;
import org.dragoman.events.json.EventJson;
import org.dragoman.publish.start.Manuscript;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class StartFieldsTest {

  @ParameterizedTest
  @ValueSource(strings = {"{", "7", "{\"body\": \"none\"}"})
  void what_a_browser_kept_and_nobody_can_read_counts_as_not_written(String read) {
    StartFields fields = new StartFields();
    fields.key = "old";
    fields.title = "Titular";
    fields.read = read;

    Manuscript typed = fields.manuscript(EventJson.mapper(), ZoneOffset.UTC);

    assertThat(typed.read()).isNull();
    assertThat(typed.title()).isEqualTo("Titular");
  }
}
