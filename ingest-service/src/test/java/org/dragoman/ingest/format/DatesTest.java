package org.dragoman.ingest.format;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DatesTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "Tue, 12 May 2026 10:00 ET|2026-05-12T14:00:00Z",
        "Mon, 12 Jan 2026 10:00 ET|2026-01-12T15:00:00Z",
        "2026-05-12 10:00 PT|2026-05-12T17:00:00Z",
        "May 12, 2026 10:00 AM CT|2026-05-12T15:00:00Z",
        "Tue, 12 May 2026 10:00 MT|2026-05-12T16:00:00Z",
        "Tue, 12 May 2026 10:00 EST|2026-05-12T15:00:00Z",
        "2026112216|2026-11-22T16:00:00Z",
        "1778580000|2026-05-12T10:00:00Z",
        "1700-01-01|1700-01-01T00:00:00Z"
      })
  void a_date_is_read(String text, Instant instant) {
    assertThat(Dates.parse(text)).isEqualTo(instant);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"0001-01-01", "0001-01-01T00:00:00", "0001-01-01T00:00:00Z", "1599-12-31"})
  void what_stands_for_no_date_is_none(String text) {
    assertThat(Dates.parse(text)).isNull();
  }
}
