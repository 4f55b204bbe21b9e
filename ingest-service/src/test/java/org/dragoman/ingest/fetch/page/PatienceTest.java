package org.dragoman.ingest.fetch.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.dragoman.contracts.article.Article;
import org.dragoman.contracts.article.Source;
import org.dragoman.ingest.fetch.Answer;
import org.dragoman.ingest.fetch.Fetched;
import org.dragoman.ingest.fetch.Fetched.Fault;
import org.dragoman.ingest.fetch.Trail;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class PatienceTest {
  private static final Instant NOW = Instant.parse("2026-05-01T08:00:00Z");

  private final Patience patience = new Patience(Duration.ofMinutes(30), Duration.ofMinutes(1));

  private static Awaited awaited(int attempts, Instant since) {
    return new Awaited(
        new Source("quay", "The Quay", null, null, null, null, null),
        "k",
        Article.builder().title("T").build(),
        List.of(),
        UUID.randomUUID(),
        "https://quay.example/a",
        "quay.example",
        UUID.randomUUID(),
        attempts,
        since);
  }

  private static Fetched failed(Fault fault) {
    return new Fetched.Failed(fault, "It failed.", null);
  }

  @Test
  void a_page_that_cannot_be_had_now_is_asked_for_less_and_less_often() {
    Fetched down = failed(Fault.UNREACHABLE);

    assertThat(patience.again(awaited(1, NOW), down, NOW)).hasValue(NOW.plusSeconds(60));
    assertThat(patience.again(awaited(2, NOW), down, NOW)).hasValue(NOW.plusSeconds(180));
    assertThat(patience.again(awaited(3, NOW), down, NOW)).hasValue(NOW.plusSeconds(540));
  }

  @Test
  void patience_ends() {
    Fetched down = failed(Fault.TOO_SLOW);

    assertThat(patience.again(awaited(5, NOW), down, NOW)).isEmpty();
    assertThat(patience.again(awaited(1, NOW.minus(Duration.ofMinutes(30))), down, NOW)).isEmpty();
  }

  @Test
  void a_page_that_is_denied_is_asked_for_once_more() {
    assertThat(patience.again(awaited(1, NOW), failed(Fault.DENIED), NOW)).isPresent();
    assertThat(patience.again(awaited(2, NOW), failed(Fault.DENIED), NOW)).isEmpty();
  }

  @ParameterizedTest
  @EnumSource(names = {"REFUSED", "TOO_LARGE", "REDIRECTED"})
  void what_time_does_not_mend_is_not_waited_for(Fault fault) {
    assertThat(patience.again(awaited(1, NOW), failed(fault), NOW)).isEmpty();
  }

  @Test
  void a_host_that_names_a_time_is_not_asked_before_it() {
    Answer answer =
        new Answer(new Trail(URI.create("https://quay.example/a"), List.of()), 429, Map.of(), 0);

    assertThat(
            patience.again(
                awaited(1, NOW), new Fetched.RateLimited(answer, NOW.plusSeconds(600)), NOW))
        .hasValue(NOW.plusSeconds(600));
    assertThat(
            patience.again(
                awaited(1, NOW), new Fetched.RateLimited(answer, NOW.plusSeconds(6_000)), NOW))
        .isEmpty();
  }
}
