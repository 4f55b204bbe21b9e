package org.dragoman.ingest.fetch;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FreshnessTest {
  private static final Instant NOW = Instant.parse("2026-05-01T08:00:00Z");

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          Cache-Control: public, max-age=600 | 600
          Cache-Control: max-age=600; Age: 100 | 500
          Cache-Control: max-age=60; Age: 100 | 0
          Cache-Control: MAX-AGE="60" | 60
          Cache-Control: no-cache, max-age=60 | 0
          Cache-Control: s-maxage=60 | 0
          Cache-Control: max-age=99999999999999 | 999999999
          Expires: Fri, 01 May 2026 09:00:00 GMT | 3600
          Expires: Fri, 01 May 2026 09:00:00 GMT; Date: Fri, 01 May 2026 08:30:00 GMT | 1800
          Expires: Fri, 1 May 2020 09:00:00 GMT | 0
          Expires: 0 | 0
          Expires: -1 | 0
          X: y | 0
          """)
  void an_answer_says_how_long_it_stays_as_it_is(String headers, long seconds) {
    Map<String, List<String>> all = new TreeMap<>();
    for (String header : headers.split("; ")) {
      all.put(header.split(": ")[0], List.of(header.split(": ", 2)[1]));
    }
    Answer answer =
        new Answer(new Trail(URI.create("https://quay.example/"), List.of()), 200, all, 0);

    assertThat(Freshness.of(answer, NOW)).hasSeconds(seconds);
  }
}
