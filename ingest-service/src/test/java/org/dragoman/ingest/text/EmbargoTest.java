package org.dragoman.ingest.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class EmbargoTest {
  /** A Tuesday. */
  private static final Instant SENT = Instant.parse("2026-05-12T09:00:00Z");

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "EMBARGOED UNTIL TOMORROW 0001 GMT|2026-05-13T00:01:00Z",
        "EMBARGADO HASTA MAÑANA 10:00 GMT|2026-05-13T10:00:00Z",
        "EMBARGOED UNTIL MONDAY 1000 GMT|2026-05-18T10:00:00Z",
        "EMBARGOED UNTIL 15/06/26 1000 GMT|2026-06-15T10:00:00Z",
        "EMBARGOED UNTIL 06/15/2026 10:00 AM EDT|2026-06-15T14:00:00Z",
        "EMBARGOED UNTIL 05/06/2026 10:00 AM EDT|2026-05-06T14:00:00Z",
        "EMBARGOED UNTIL 05/06/2026 10:00 GMT|2026-06-05T10:00:00Z",
        "SPERRFRIST: 15.6. 10.00 Uhr MESZ|2026-06-15T08:00:00Z",
        "SPERRFRIST: 15.06. 10.00 Uhr MESZ|2026-06-15T08:00:00Z",
        "SPERRFRIST: 15.06.2026, 10.00 Uhr MEZ|2026-06-15T09:00:00Z",
        "EMBARGOED UNTIL 1800 BST MAY 30, 2026|2026-05-30T17:00:00Z",
        "EMBARGOED UNTIL 1800 EEST MAY 30, 2026|2026-05-30T15:00:00Z",
        "EMBARGOED UNTIL 1800 MSK MAY 30, 2026|2026-05-30T15:00:00Z",
        "EMBARGOED UNTIL 1800 SAST MAY 30, 2026|2026-05-30T16:00:00Z",
        "EMBARGOED UNTIL 1800 AEST MAY 30, 2026|2026-05-30T08:00:00Z",
        "EMBARGOED UNTIL 18:00 AEST MAY 30, 2026|2026-05-30T08:00:00Z",
        "EMBARGOED UNTIL 1800 IST MAY 30, 2026|2026-05-30T17:00:00Z",
        "EMBARGOED UNTIL 10 A.M. ET MAY 30, 2026|2026-05-30T14:00:00Z",
        "EMBARGOED UNTIL 10 A.M. ET JANUARY 30, 2027|2027-01-30T15:00:00Z",
        "EMBARGOED UNTIL 18:00 AUGUST 3, 2026|2026-08-03T18:00:00Z",
        "EMBARGOED UNTIL 18:15 MAY 30|2026-05-30T18:15:00Z",
        "EMBARGOED UNTIL 1000 GMT 15 JUNE|2026-06-15T10:00:00Z",
        "EMBARGOED UNTIL MAY 30 1800 GMT|2026-05-30T18:00:00Z",
        "EMBARGOED UNTIL 30 MAY 2000 GMT|2026-05-30T20:00:00Z",
        "EMBARGOED UNTIL 2400 GMT MAY 30|2026-05-31T00:00:00Z",
        "EMBARGOED UNTIL MIDNIGHT GMT|2026-05-13T00:00:00Z",
        "EMBARGOED UNTIL 2026-05-30T10:00-04:00|2026-05-30T14:00:00Z",
        "EMBARGOED UNTIL 2026-05-30T10:00Z|2026-05-30T10:00:00Z",
        "EMBARGOED UNTIL 2026-05-30 1000 GMT|2026-05-30T10:00:00Z",
        "EMBARGOED UNTIL 1800 GMT+2 30 MAY 2026|2026-05-30T16:00:00Z",
        "EMBARGOED UNTIL 1800 GMT (2000 CEST)|2026-05-12T18:00:00Z",
        "EMBARGOED UNTIL 1800 GMT|2026-05-12T18:00:00Z",
        "SOUS EMBARGO JUSQU'AU 30 mai 2026 à 18h00 CEST|2026-05-30T16:00:00Z"
      })
  void the_instant_is_read_as_the_line_states_it(String line, Instant until) {
    assertThat(Embargo.of(line, SENT).until()).isEqualTo(until);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "EMBARGOED UNTIL THE DAY AFTER TOMORROW 0001 GMT",
        "EMBARGOED UNTIL TUESDAY 1800 GMT",
        "EMBARGOED UNTIL NEXT WEEK 1000 GMT",
        "EMBARGOED UNTIL 6/15 10:00 AM EDT",
        "EMBARGOED UNTIL 15 JUNE 27 1000 GMT",
        "EMBARGOED UNTIL 26/06/15 1000 GMT",
        "EMBARGOED UNTIL 0600 GMT",
        "EMBARGOED UNTIL 1800 XYZ MAY 30, 2026",
        "EMBARGOED UNTIL 18:00 XYZ MAY 30, 2026",
        "EMBARGOED UNTIL 1800 LOCAL MAY 30, 2026",
        "EMBARGOED UNTIL 18:00 local time, May 30, 2026",
        "SPERRFRIST: 30. Mai 2026, 18.00 Uhr Ortszeit",
        "EMBARGOED UNTIL 1875 GMT MAY 30, 2026",
        "EMBARGOED UNTIL 1800 MAY 30, 2026",
        "EMBARGOED UNTIL JUNE 2026"
      })
  void a_line_that_is_not_sure_withholds(String line) {
    assertThat(Embargo.of(line, SENT).until()).isNull();
    assertThat(Embargo.of(line, SENT).notes()).isNotEmpty();
  }

  @Test
  void the_day_of_a_wire_is_that_of_the_embargos_zone() {
    Instant night = Instant.parse("2026-05-12T22:30:00Z");

    assertThat(Embargo.of("EMBARGOED UNTIL 1800 CEST", night).until())
        .isEqualTo(Instant.parse("2026-05-13T16:00:00Z"));
  }

  @Test
  void a_date_that_may_be_meant_two_ways_is_noted() {
    assertThat(Embargo.of("EMBARGOED UNTIL 05/06/2026 10:00 GMT", SENT).notes())
        .singleElement()
        .asString()
        .contains("the later");
  }

  @Test
  void an_order_not_to_use_outlasts_an_embargo_that_is_read() {
    WireMarks marks =
        WireMarks.of("DO NOT USE\n\nEMBARGOED UNTIL 1800 GMT MAY 30, 2026\n\nText.", SENT);

    assertThat(marks.hold()).isTrue();
    assertThat(marks.embargoUntil()).isEqualTo(Instant.parse("2026-05-30T18:00:00Z"));
  }
}
