package org.dragoman.translate.translation;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.dragoman.contracts.article.Article;
import org.dragoman.contracts.article.Source;
import org.dragoman.contracts.event.ArticleCaptured;
import org.dragoman.translate.translation.WorkStore.Later;
import org.junit.jupiter.api.Test;

class PatienceTest {

  private static final Instant START = Instant.parse("2026-05-01T09:00:00Z");

  @Test
  void pauses_double_until_it_is_over() {
    Patience patience = new Patience(Duration.ofSeconds(20));
    List<Long> tries = new ArrayList<>();
    Instant now = START;
    Optional<Instant> ends = Optional.empty();
    for (Optional<Later> next = patience.next(work(ends), "down", now);
        next.isPresent();
        next = patience.next(work(ends), "down", now)) {
      now = next.get().due();
      ends = next.get().patienceEnds();
      tries.add(Duration.between(START, now).toSeconds());
    }

    assertThat(tries).containsExactly(1L, 2L, 4L, 8L, 16L, 20L);
  }

  private static Work work(Optional<Instant> patienceEnds) {
    return new Work(
        "en",
        UUID.randomUUID(),
        1,
        patienceEnds,
        new ArticleCaptured(
            "a",
            1,
            new Source("s", "S", "es", null, null, null, null),
            START,
            Article.builder().title("t").build()));
  }
}
