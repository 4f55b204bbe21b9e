package org.dragoman.publish.desk;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.Map;
import org.dragoman.publish.story.Sort;
import org.dragoman.publish.story.StoryQuery;
import org.junit.jupiter.api.Test;

class FilterTest {
  private static final Instant NOW = Instant.parse("2026-05-08T09:00:00Z");

  @Test
  void an_address_says_what_was_asked_and_nothing_else() {
    Filter filter = Filter.of(Map.of("state", "draft", "q", "north & quay", "language", " "));
    assertThat(filter.address()).isEqualTo("/desk?state=draft&q=north+%26+quay");
    assertThat(filter.from("abc")).isEqualTo("/desk?state=draft&q=north+%26+quay&from=abc");
    assertThat(Filter.NONE.address()).isEqualTo("/desk");
    assertThat(Filter.NONE.from("abc")).isEqualTo("/desk?from=abc");
  }

  @Test
  void a_tab_keeps_the_other_filters() {
    Filter filter = Filter.of(Map.of("state", "draft", "outlet", "El Eco"));
    assertThat(filter.ofState("held")).isEqualTo("/desk?state=held&outlet=El+Eco");
    assertThat(filter.ofState("")).isEqualTo("/desk?outlet=El+Eco");
    assertThat(filter.ofOwing(true)).isEqualTo("/desk?state=draft&outlet=El+Eco&owing=1");
    assertThat(filter.ofAssignee("me")).isEqualTo("/desk?state=draft&outlet=El+Eco&assignee=me");
  }

  @Test
  void me_is_whoever_asks_and_a_dash_is_nobody() {
    assertThat(query(Map.of("assignee", "me")).assignee()).isEqualTo("mara");
    assertThat(query(Map.of("assignee", "-", "desk", "-")).assignee()).isEmpty();
    assertThat(query(Map.of("assignee", "-", "desk", "-")).desk()).isEmpty();
    assertThat(query(Map.of()).assignee()).isNull();
  }

  @Test
  void age_is_counted_from_now() {
    assertThat(query(Map.of("age", "day")).from()).isEqualTo("2026-05-07T09:00:00Z");
    assertThat(query(Map.of("age", "day")).until()).isNull();
    assertThat(query(Map.of("age", "older")).until()).isEqualTo("2026-05-01T09:00:00Z");
    assertThat(query(Map.of("age", "older")).from()).isNull();
  }

  @Test
  void who_looks_for_words_gets_what_fits_best_first_unless_they_say_otherwise() {
    assertThat(query(Map.of()).sort()).isEqualTo(Sort.QUEUE);
    assertThat(query(Map.of("q", "quay")).sort()).isEqualTo(Sort.MATCH);
    assertThat(query(Map.of("q", "quay", "sort", "queue")).sort()).isEqualTo(Sort.QUEUE);
    assertThat(query(Map.of("sort", "sideways")).sort()).isEqualTo(Sort.QUEUE);
  }

  private static StoryQuery query(Map<String, String> fields) {
    return Filter.of(fields).query("mara", NOW, null, 50);
  }
}
