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

  private final Patience patience = new Patience(Duration.ofSeconds(20));

  @Test
  void an_unsent_article_rests_until_its_patience_is_over_and_is_not_tried_meanwhile() {
    Later later = patience.next(work(Optional.empty()), "down", List.of("e"), START).orElseThrow();

    assertThat(later.due()).isEqualTo(START.plusSeconds(20));
    assertThat(later.engines()).containsExactly("e");
    assertThat(
            patience.next(work(later.patienceEnds()), "down", List.of("e"), START.plusSeconds(20)))
        .isEmpty();
  }

  @Test
  void one_woken_too_early_waits_for_what_is_left_of_its_patience() {
    Later later = patience.next(work(Optional.empty()), "down", List.of("e"), START).orElseThrow();

    assertThat(
            patience
                .next(work(later.patienceEnds()), "down", List.of("e"), START.plusSeconds(5))
                .orElseThrow()
                .due())
        .isEqualTo(START.plusSeconds(20));
  }

  @Test
  void what_was_sent_with_gaps_is_tried_after_pauses_that_grow_to_ten_minutes() {
    List<Long> minutes = new ArrayList<>();
    Instant now = START;
    Optional<Instant> began = Optional.of(START);
    for (int i = 0; i < 9; i++) {
      Later later = patience.completion(work(began), "down", List.of("e"), now);
      minutes.add(Duration.between(now, later.due()).toSeconds());
      now = later.due();
      began = later.patienceEnds();
    }

    assertThat(minutes).containsExactly(30L, 30L, 60L, 120L, 240L, 480L, 600L, 600L, 600L);
  }

  @Test
  void what_only_its_own_calls_failed_for_comes_back_by_itself_sooner_and_at_last_after_hours() {
    Patience hour = new Patience(Duration.ofHours(1));
    List<Long> minutes = new ArrayList<>();
    Instant now = START;
    Optional<Instant> ends = Optional.empty();
    for (int i = 0; i < 5; i++) {
      Later later = hour.next(work(ends), "failed", List.of(), now).orElseThrow();
      minutes.add(Duration.between(now, later.due()).toSeconds());
      now = later.due();
      ends = later.patienceEnds();
    }

    assertThat(minutes).containsExactly(30L, 30L, 60L, 120L, 240L);
    assertThat(
            hour.completion(
                    work(Optional.of(START)), "failed", List.of(), START.plus(Duration.ofDays(2)))
                .due())
        .isEqualTo(START.plus(Duration.ofDays(2)).plus(Duration.ofHours(6)));
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
            Article.builder().title("t").build()),
        Work.Sent.NOTHING,
        Earlier.NONE,
        false);
  }
}
