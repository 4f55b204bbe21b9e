package org.dragoman.publish.suggestion;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.dragoman.publish.suggestion.Guard.Limits;
import org.dragoman.publish.suggestion.Part.Given;
import org.dragoman.publish.suggestion.Part.Missing;
import org.dragoman.publish.suggestion.Part.Why;
import org.junit.jupiter.api.Test;

class GuardTest {
  private static final Duration REST = Duration.ofSeconds(5);
  private static final Part<String> WELL = new Given<>(List.of("a"), true);

  private final Notebook notebook = new Notebook();
  private Instant now = Instant.parse("2026-05-01T09:00:00Z");
  private int asked;

  @Test
  void after_failures_in_a_row_it_rests_and_is_tried_once_after() {
    Guard guard = guard(Duration.ofSeconds(1), 4);

    ask(guard, missing(Why.LATE));
    ask(guard, missing(Why.FAILED));
    assertThat(ask(guard, WELL)).isEqualTo(missing(Why.RESTING));
    assertThat(asked).isEqualTo(2);

    now = now.plus(REST);
    assertThat(ask(guard, missing(Why.DENIED))).isEqualTo(missing(Why.DENIED));
    assertThat(ask(guard, WELL)).isEqualTo(missing(Why.RESTING));

    now = now.plus(REST);
    assertThat(ask(guard, WELL)).isEqualTo(WELL);
    assertThat(ask(guard, WELL)).isEqualTo(WELL);
    assertThat(notebook.told)
        .containsExactly(
            "memory late",
            "memory rests: failed",
            "memory failed",
            "memory resting",
            "memory denied",
            "memory resting",
            "memory is well",
            "memory given",
            "memory given");
  }

  @Test
  void a_sentence_that_is_refused_and_an_answer_between_failures_bring_no_rest() {
    Guard guard = guard(Duration.ofSeconds(1), 4);

    for (Why why : List.of(Why.LATE, Why.REFUSED, Why.LATE, Why.BUSY, Why.LATE, Why.OFF)) {
      assertThat(ask(guard, missing(why))).isEqualTo(missing(why));
    }
    assertThat(ask(guard, new Given<>(List.of(), false))).isInstanceOf(Given.class);
    assertThat(notebook.told).last().isEqualTo("memory incomplete");
  }

  @Test
  void who_finds_no_place_in_half_the_time_is_told_so() throws Exception {
    Guard guard = guard(Duration.ofMillis(200), 1);
    CountDownLatch inside = new CountDownLatch(1);
    CountDownLatch over = new CountDownLatch(1);
    CompletableFuture<Part<String>> first =
        CompletableFuture.supplyAsync(() ->
            guard.ask(_ -> {
              inside.countDown();
              await(over);
              return WELL;
            }));
    assertThat(inside.await(10, TimeUnit.SECONDS)).isTrue();

    assertThat(ask(guard, WELL)).isEqualTo(missing(Why.BUSY));

    over.countDown();
    assertThat(first.get(10, TimeUnit.SECONDS)).isEqualTo(WELL);
    assertThat(ask(guard, WELL)).isEqualTo(WELL);
  }

  @Test
  void while_one_tries_it_after_a_rest_the_others_are_kept_from_it() {
    Guard guard = guard(Duration.ofSeconds(1), 4);
    ask(guard, missing(Why.LATE));
    ask(guard, missing(Why.LATE));
    now = now.plus(REST);

    Part<String> trial =
        guard.ask(_ -> {
          assertThat(ask(guard, WELL)).isEqualTo(missing(Why.RESTING));
          return WELL;
        });

    assertThat(trial).isEqualTo(WELL);
  }

  @Test
  void limits_that_let_nothing_through_are_refused() {
    assertThatIllegalArgumentException().isThrownBy(() -> new Limits(Duration.ZERO, 1, 1, REST));
    assertThatIllegalArgumentException().isThrownBy(() -> new Limits(REST, 0, 1, REST));
    assertThatIllegalArgumentException().isThrownBy(() -> new Limits(REST, 1, 0, REST));
  }

  private Guard guard(Duration time, int atOnce) {
    return new Guard("memory", new Limits(time, atOnce, 2, REST), () -> now, notebook);
  }

  private Part<String> ask(Guard guard, Part<String> answer) {
    return guard.ask(_ -> {
      asked++;
      return answer;
    });
  }

  private static Part<String> missing(Why why) {
    return new Missing<>(why);
  }

  private static void await(CountDownLatch latch) {
    try {
      latch.await();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
