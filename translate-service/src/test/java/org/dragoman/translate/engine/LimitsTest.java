package org.dragoman.translate.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import java.util.random.RandomGenerator;
import org.awaitility.Awaitility;
import org.dragoman.translate.engine.EngineAnswer.Unavailable;
import org.dragoman.translate.engine.EngineAnswer.Unsupported;
import org.dragoman.translate.language.LanguagePair;
import org.junit.jupiter.api.Test;

/** How hard an engine may be worked: at a time, in a while, and after it refused. */
class LimitsTest {

  private static final LanguagePair PAIR = new LanguagePair("es", "en");

  private final AtomicReference<Instant> now =
      new AtomicReference<>(Instant.parse("2026-05-01T09:00:00Z"));
  private final List<Duration> pauses = new ArrayList<>();
  private boolean vain;
  private final FakeEngine engine = new FakeEngine("e", html -> new Unsupported());

  @Test
  void so_many_calls_run_at_a_time_and_the_others_wait() throws InterruptedException {
    CountDownLatch answer = new CountDownLatch(1);
    AtomicInteger running = new AtomicInteger();
    AtomicInteger most = new AtomicInteger();
    engine.answer(html -> {
      most.accumulateAndGet(running.incrementAndGet(), Math::max);
      await(answer);
      running.decrementAndGet();
      return new Unsupported();
    });
    Limited limited = new Limited(engine, 2);
    List<Thread> calls = new ArrayList<>();
    for (int i = 0; i < 5; i++) {
      calls.add(Thread.ofVirtual().start(() -> limited.translate(request("a"))));
    }

    Awaitility.await().until(() -> limited.status().load().equals(new EngineStatus.Load(2, 2, 3)));
    answer.countDown();
    for (Thread call : calls) {
      call.join();
    }

    assertThat(most).hasValue(2);
    assertThat(engine.asked).hasSize(5);
    assertThat(limited.status().load()).isEqualTo(new EngineStatus.Load(2, 0, 0));
  }

  @Test
  void requests_stand_in_a_row_with_their_time_between_them() {
    Engine paced = paced(4.0, null);

    paced.translate(request("a"));
    paced.translate(request("a"));
    paced.translate(request("a"));

    assertThat(pauses).containsExactly(Duration.ofMillis(250), Duration.ofMillis(250));
  }

  @Test
  void long_texts_take_longer() {
    Engine paced = paced(100.0, 600);

    paced.translate(request("0123456789"));
    paced.translate(request("0"));
    paced.translate(request("0"));

    assertThat(pauses).containsExactly(Duration.ofSeconds(1), Duration.ofMillis(100));
  }

  @Test
  void an_engine_that_is_booked_out_for_long_says_for_how_long() {
    Engine paced = paced(null, 60);
    paced.translate(request("0123456789".repeat(4)));

    assertThat(paced.translate(request("a")))
        .isEqualTo(new Unavailable("its rate limit is used up", Duration.ofSeconds(40)));
    assertThat(pauses).isEmpty();
  }

  @Test
  void nobody_waits_for_a_turn_at_an_engine_that_turns_all_away() {
    Engine paced = paced(1.0, null);
    vain = true;

    paced.translate(request("a"));
    paced.translate(request("a"));

    assertThat(pauses).isEmpty();
  }

  @Test
  void what_certainly_was_not_done_is_asked_again_after_growing_pauses() {
    engine.answer(html -> new Unavailable("no connection", null, true));

    retried().translate(request("a"));

    assertThat(engine.asked).hasSize(3);
    assertThat(pauses.get(0)).isBetween(Duration.ofMillis(100), Duration.ofMillis(300));
    assertThat(pauses.get(1)).isBetween(Duration.ofMillis(200), Duration.ofMillis(600));
  }

  @Test
  void what_may_have_been_done_is_not_asked_again() {
    engine.answer(html -> new Unavailable("no answer in time", null, false));

    retried().translate(request("a"));

    assertThat(engine.asked).hasSize(1);
  }

  @Test
  void a_pause_the_engine_asks_for_is_kept_and_a_long_one_is_left_to_the_circuit() {
    engine.answer(html -> {
      engine.answer(again -> new Unavailable("busy", Duration.ofSeconds(60), true));
      return new Unavailable("busy", Duration.ofSeconds(3), true);
    });

    assertThat(retried().translate(request("a")))
        .isEqualTo(new Unavailable("busy", Duration.ofSeconds(60), true));

    assertThat(pauses).containsExactly(Duration.ofSeconds(3));
    assertThat(engine.asked).hasSize(2);
  }

  private Engine retried() {
    return new Retried(engine, 2, this::pass, RandomGenerator.getDefault());
  }

  private Engine paced(Double requestsPerSecond, Integer charactersPerMinute) {
    return new Paced(
        engine, requestsPerSecond, charactersPerMinute, now::get, this::pass, () -> vain);
  }

  private void pass(Duration pause) {
    pauses.add(pause);
    now.updateAndGet(t -> t.plus(pause));
  }

  private static EngineRequest request(String sentence) {
    return EngineRequest.of(PAIR, List.of(sentence));
  }

  private static void await(CountDownLatch latch) {
    try {
      latch.await();
    } catch (InterruptedException stop) {
      throw new IllegalStateException(stop);
    }
  }
}
