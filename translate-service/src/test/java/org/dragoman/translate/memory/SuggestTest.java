package org.dragoman.translate.memory;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.dragoman.translate.language.LanguagePair;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class SuggestTest {

  private static final LanguagePair PAIR = new LanguagePair("es", "en");

  private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
  private final CountDownLatch letGo = new CountDownLatch(1);

  private final FakeMemoryStore store =
      new FakeMemoryStore()
          .with(
              new Unit(
                  null,
                  "es",
                  "en",
                  "Un puente muy viejo.",
                  "A very old bridge.",
                  "ana",
                  null,
                  null),
              new Unit(
                  null,
                  "es",
                  "en",
                  "Un puente muy nuevo.",
                  "A very new bridge.",
                  "ana",
                  null,
                  null));

  @AfterEach
  void end() {
    letGo.countDown();
    threads.close();
  }

  @Test
  void the_same_text_comes_before_similar_ones() {
    Suggest.Suggestions found =
        new Suggest(new Memory(store), threads, (_, work) -> work.run())
            .within(Duration.ofSeconds(20), asked("Un puente muy viejo.", "Nada."));

    assertThat(found.complete()).isTrue();
    assertThat(found.matches().getFirst())
        .extracting(Match::kind, Match::percent)
        .containsExactly(
            org.assertj.core.groups.Tuple.tuple(Match.Kind.EXACT, 100),
            org.assertj.core.groups.Tuple.tuple(Match.Kind.FUZZY, 75));
    assertThat(found.matches().getLast()).isEmpty();
  }

  @Test
  void when_time_is_up_there_is_what_there_is() {
    store.beforeCandidates =
        () -> {
          try {
            letGo.await();
          } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
          }
        };

    Suggest.Suggestions found =
        new Suggest(new Memory(store), threads, (_, work) -> work.run())
            .within(Duration.ofMillis(300), asked("Un puente muy viejo."));

    assertThat(found.complete()).isFalse();
    assertThat(found.matches()).hasSize(1);
    assertThat(found.matches().getFirst()).noneMatch(match -> match.kind() == Match.Kind.FUZZY);
  }

  @Test
  void a_query_the_database_stopped_in_time_is_late_and_no_failure() {
    Suggest.Deadlines stopping =
        (time, work) -> {
          java.util.concurrent.locks.LockSupport.parkNanos(time.toNanos());
          throw new IllegalStateException("canceling statement due to statement timeout");
        };

    Suggest.Suggestions found =
        new Suggest(new Memory(store), threads, stopping)
            .within(Duration.ofMillis(50), asked("Un puente muy viejo."));

    assertThat(found.complete()).isFalse();
    assertThat(found.matches()).containsExactly(java.util.List.of());
  }

  private static Suggest.Asked asked(String... sentences) {
    return new Suggest.Asked(
        PAIR,
        null,
        java.util.Arrays.stream(sentences).map(html -> new Wanted(html, null)).toList(),
        60,
        5);
  }
}
