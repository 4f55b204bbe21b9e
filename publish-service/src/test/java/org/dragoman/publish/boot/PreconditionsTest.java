package org.dragoman.publish.boot;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.Map;
import org.dragoman.publish.boot.Preconditions.Verdict;
import org.junit.jupiter.api.Test;

/** RFC 9110, 13. */
class PreconditionsTest {
  private static final Instant MODIFIED = Instant.parse("1994-11-06T08:49:37Z");
  private static final String THEN = "Sun, 06 Nov 1994 08:49:37 GMT";
  private static final String BEFORE = "Sun, 06 Nov 1994 08:49:36 GMT";

  private static Verdict verdict(String... sent) {
    Map<String, String> headers =
        switch (sent.length) {
          case 0 -> Map.of();
          case 2 -> Map.of(sent[0], sent[1]);
          default -> Map.of(sent[0], sent[1], sent[2], sent[3]);
        };
    return new Preconditions(headers::get).of("a1", MODIFIED);
  }

  @Test
  void whoever_asks_nothing_is_answered() {
    assertThat(verdict()).isEqualTo(Verdict.ANSWER);
  }

  @Test
  void whoever_has_it_is_told_so_by_weak_comparison() {
    for (String had : new String[] {"\"a1\"", "W/\"a1\"", "\"x,y\", W/\"a1\"", "*", " * "}) {
      assertThat(verdict("If-None-Match", had)).as(had).isEqualTo(Verdict.NOT_MODIFIED);
    }
    for (String had : new String[] {"\"a2\"", "a1", "", "\"\"", "\"a1", "\"*\""}) {
      assertThat(verdict("If-None-Match", had)).as(had).isEqualTo(Verdict.ANSWER);
    }
  }

  @Test
  void a_time_counts_only_where_no_tag_was_sent() {
    assertThat(verdict("If-Modified-Since", THEN)).isEqualTo(Verdict.NOT_MODIFIED);
    assertThat(verdict("If-Modified-Since", BEFORE)).isEqualTo(Verdict.ANSWER);
    assertThat(verdict("If-None-Match", "\"a2\"", "If-Modified-Since", THEN))
        .isEqualTo(Verdict.ANSWER);
    assertThat(verdict("If-None-Match", "\"a1\"", "If-Modified-Since", BEFORE))
        .isEqualTo(Verdict.NOT_MODIFIED);
  }

  @Test
  void a_condition_on_what_stands_fails_and_is_never_not_modified() {
    assertThat(verdict("If-Match", "*")).isEqualTo(Verdict.ANSWER);
    assertThat(verdict("If-Match", "\"a2\"")).isEqualTo(Verdict.FAILED);
    assertThat(verdict("If-Match", "W/\"a1\"")).as("a weak tag").isEqualTo(Verdict.FAILED);
    assertThat(verdict("If-Unmodified-Since", BEFORE)).isEqualTo(Verdict.FAILED);
    assertThat(verdict("If-Unmodified-Since", THEN)).isEqualTo(Verdict.ANSWER);
    assertThat(verdict("If-Match", "*", "If-Unmodified-Since", BEFORE)).isEqualTo(Verdict.ANSWER);
    assertThat(verdict("If-Match", "\"a2\"", "If-None-Match", "\"a1\"")).isEqualTo(Verdict.FAILED);
    assertThat(verdict("If-Match", "*", "If-None-Match", "\"a1\"")).isEqualTo(Verdict.NOT_MODIFIED);
  }

  @Test
  void a_time_is_read_in_all_three_forms_and_what_is_none_is_ignored() {
    for (String time :
        new String[] {THEN, "Sunday, 06-Nov-94 08:49:37 GMT", "Sun Nov  6 08:49:37 1994"}) {
      assertThat(verdict("If-Modified-Since", time)).as(time).isEqualTo(Verdict.NOT_MODIFIED);
      assertThat(verdict("If-Unmodified-Since", time)).as(time).isEqualTo(Verdict.ANSWER);
    }
    for (String none : new String[] {"yesterday", "", "1994-11-06T08:49:37Z"}) {
      assertThat(verdict("If-Modified-Since", none)).as(none).isEqualTo(Verdict.ANSWER);
      assertThat(verdict("If-Unmodified-Since", none)).as(none).isEqualTo(Verdict.ANSWER);
    }
    Preconditions asked = new Preconditions(Map.of("If-Unmodified-Since", BEFORE)::get);
    assertThat(asked.of("a1", null)).as("nobody knows when").isEqualTo(Verdict.ANSWER);
  }
}
