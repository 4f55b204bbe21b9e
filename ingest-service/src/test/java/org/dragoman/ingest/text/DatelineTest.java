package org.dragoman.ingest.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.ZoneOffset;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DatelineTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "Updated 05/03/2026 10:15 AM|2026-05-03",
        "Updated 05/03/2026 10:15 EDT|2026-05-03",
        "Updated 05/03/2026 10:15|2026-03-05",
        "Updated 05.03.2026 10:15 AM|2026-03-05",
        "Updated 05/13/2026|2026-05-13"
      })
  void the_month_stands_first_where_americans_wrote(String line, LocalDate day) {
    assertThat(Dateline.of(new Unit(line, true)).day())
        .isEqualTo(day.atStartOfDay(ZoneOffset.UTC).toInstant());
  }
}
