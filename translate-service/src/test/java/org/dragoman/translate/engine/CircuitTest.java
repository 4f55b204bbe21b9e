package org.dragoman.translate.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicReference;
import org.awaitility.Awaitility;
import org.dragoman.translate.engine.EngineAnswer.Unavailable;
import org.dragoman.translate.language.LanguagePair;
import org.junit.jupiter.api.Test;

class CircuitTest {

  private static final LanguagePair PAIR = new LanguagePair("es", "en");

  private final AtomicReference<Instant> now =
      new AtomicReference<>(Instant.parse("2026-05-01T09:00:00Z"));
  private final FakeEngine engine = FakeEngine.down("e");
  private final Recoveries recoveries = new Recoveries();
  private final List<String> recovered = new ArrayList<>();
  private final Circuit circuit =
      new Circuit(
          engine,
          new Circuit.Rests(Duration.ofSeconds(5), Duration.ofSeconds(15)),
          now::get,
          recoveries);

  @Test
  void an_engine_that_failed_is_left_alone_for_a_while() {
    ask("a");
    pass(4);

    assertThat(ask("b")).isEqualTo(new Unavailable("no connection", Duration.ofSeconds(1)));
    assertThat(engine.asked).hasSize(1);
  }

  @Test
  void after_its_rest_it_is_asked_again_and_may_be_well() {
    recoveries.add(recovered::add);
    ask("a");
    pass(5);
    engine.answer(html -> new EngineAnswer.Unsupported());

    assertThat(ask("b")).isInstanceOf(EngineAnswer.Unsupported.class);
    assertThat(ask("c")).isInstanceOf(EngineAnswer.Unsupported.class);
    assertThat(engine.asked)
        .containsExactly(List.of("a"), List.of("1"), List.of("b"), List.of("c"));
    assertThat(recovered).containsExactly("e");
  }

  @Test
  void rests_double_up_to_the_longest() {
    ask("a");
    pass(5);
    ask("b");

    assertThat(rest()).isEqualTo(Duration.ofSeconds(10));
    pass(10);
    ask("c");
    assertThat(rest()).isEqualTo(Duration.ofSeconds(15));
  }

  @Test
  void an_engine_that_asks_for_a_longer_rest_gets_it() {
    engine.answer(html -> new Unavailable("too many requests", Duration.ofMinutes(3)));

    ask("a");

    assertThat(rest()).isEqualTo(Duration.ofMinutes(3));
  }

  @Test
  void while_one_call_tries_it_no_other_is_let_through() throws InterruptedException {
    ask("a");
    pass(5);
    CountDownLatch answer = new CountDownLatch(1);
    engine.answer(html -> {
      await(answer);
      return new EngineAnswer.Unsupported();
    });
    Thread trying = Thread.ofVirtual().start(() -> ask("b"));
    Awaitility.await().until(() -> circuit.state() instanceof CircuitState.HalfOpen);

    assertThat(ask("c")).isEqualTo(new Unavailable("no connection"));

    answer.countDown();
    trying.join();
    assertThat(circuit.state()).isEqualTo(new CircuitState.Closed());
    assertThat(engine.asked).containsExactly(List.of("a"), List.of("1"), List.of("b"));
  }

  @Test
  void it_is_tried_with_a_sentence_it_once_translated_and_never_with_what_failed() {
    recoveries.add(recovered::add);
    engine.answer(CircuitTest::upper);
    circuit.translate(EngineRequest.of(PAIR, List.of("a long sentence", "short")));
    engine.answer(html -> new Unavailable("no connection"));
    ask("x");
    assertThat(circuit.probe()).isFalse();
    pass(5);
    engine.answer(html -> new EngineAnswer.Unsupported());

    assertThat(circuit.probe()).isTrue();

    assertThat(engine.asked.getLast()).containsExactly("short");
    assertThat(recovered).containsExactly("e");
    assertThat(circuit.probe()).isFalse();
  }

  @Test
  void a_sentence_it_chokes_on_takes_it_from_nobody_else() {
    engine.answer(
        html -> html.contains("poison") ? Unavailable.failed("it answered 500") : upper(html));
    int well = 0;
    for (int i = 0; i < 200; i++) {
      well += ask("sentence " + i) instanceof EngineAnswer.Translated ? 1 : 0;
      for (int again = 0; again < i % 7; again++) {
        assertThat(ask("poison")).isEqualTo(Unavailable.failed("it answered 500"));
      }
    }

    assertThat(well).isEqualTo(200);
    assertThat(circuit.state()).isEqualTo(new CircuitState.Closed());
  }

  @Test
  void calls_that_fail_one_after_another_raise_a_doubt_and_a_good_sentence_settles_it() {
    engine.answer(CircuitTest::upper);
    ask("good");
    engine.answer(html -> Unavailable.failed("no answer in time"));

    assertThat(ask("a")).isEqualTo(Unavailable.failed("no answer in time"));
    assertThat(ask("b")).isEqualTo(Unavailable.failed("no answer in time"));
    assertThat(circuit.state()).isEqualTo(new CircuitState.Closed());
    assertThat(ask("c")).isEqualTo(new Unavailable("no answer in time"));

    assertThat(engine.asked.getLast()).containsExactly("good");
    assertThat(rest()).isEqualTo(Duration.ofSeconds(5));
  }

  @Test
  void an_engine_that_refuses_everything_is_wrongly_set_up_and_loses_no_article() {
    engine.answer(CircuitTest::refused);

    assertThat(ask("a"))
        .isEqualTo(new Unavailable("it refuses what it is asked: it answered 400: no key"));
    pass(5);
    assertThat(circuit.probe()).isTrue();
    assertThat(circuit.state()).isInstanceOf(CircuitState.Open.class);
    pass(10);
    engine.answer(CircuitTest::upper);
    assertThat(ask("a")).isInstanceOf(EngineAnswer.Translated.class);
  }

  @Test
  void refusals_of_an_engine_that_takes_other_texts_are_of_those_texts() {
    engine.answer(html -> html.contains("odd") ? refused(html) : upper(html));
    ask("good");

    for (int i = 0; i < 10; i++) {
      assertThat(ask("odd")).isInstanceOf(EngineAnswer.Translated.class);
    }

    assertThat(circuit.state()).isEqualTo(new CircuitState.Closed());
  }

  @Test
  void an_engine_that_only_does_its_trials_well_rests_longer_each_time() {
    for (int seconds : List.of(5, 10, 15)) {
      engine.answer(html -> new Unavailable("no connection"));
      ask("a");
      assertThat(rest()).isEqualTo(Duration.ofSeconds(seconds));
      pass(seconds);
      engine.answer(CircuitTest::upper);
      assertThat(circuit.probe()).isTrue();
    }
    ask("well");
    engine.answer(html -> new Unavailable("no connection"));
    ask("a");

    assertThat(rest()).isEqualTo(Duration.ofSeconds(5));
  }

  @Test
  void a_call_that_set_out_before_the_failure_closes_nothing() throws InterruptedException {
    CountDownLatch answer = new CountDownLatch(1);
    engine.answer(html -> {
      await(answer);
      return new EngineAnswer.Unsupported();
    });
    Thread early = Thread.ofVirtual().start(() -> ask("early"));
    Awaitility.await().until(() -> engine.asked.size() == 1);
    engine.answer(html -> new Unavailable("no connection"));
    ask("late");

    answer.countDown();
    early.join();

    assertThat(circuit.state()).isInstanceOf(CircuitState.Open.class);
  }

  @Test
  void an_engine_that_throws_while_it_is_tried_is_down_still() {
    ask("a");
    pass(5);
    engine.answer(html -> {
      throw new IllegalStateException("bug");
    });

    org.assertj.core.api.Assertions.assertThatThrownBy(() -> ask("b")).hasMessage("bug");

    assertThat(circuit.state()).isInstanceOf(CircuitState.Open.class);
  }

  @Test
  void a_watch_tries_it_with_nobody_waiting() {
    recoveries.add(recovered::add);
    ask("a");
    pass(5);
    engine.answer(html -> new EngineAnswer.Unsupported());

    try (EngineWatch watch = new EngineWatch(List.of(circuit), Duration.ofMillis(5))) {
      watch.start();
      Awaitility.await().until(() -> circuit.state() instanceof CircuitState.Closed);
    }

    Awaitility.await().until(() -> recovered.equals(List.of("e")));
  }

  private static EngineAnswer upper(List<String> html) {
    return new EngineAnswer.Translated(
        "m",
        html.stream()
            .map(s -> new EngineAnswer.Target(s.toUpperCase(java.util.Locale.ROOT), List.of()))
            .toList());
  }

  private static EngineAnswer refused(List<String> html) {
    return new EngineAnswer.Translated(
        null,
        java.util.Collections.nCopies(html.size(), EngineAnswer.Target.NONE),
        "it answered 400: no key");
  }

  private Duration rest() {
    return Duration.between(now.get(), ((CircuitState.Open) circuit.state()).until());
  }

  private EngineAnswer ask(String sentence) {
    return circuit.translate(EngineRequest.of(PAIR, List.of(sentence)));
  }

  private void pass(int seconds) {
    now.updateAndGet(t -> t.plusSeconds(seconds));
  }

  private static void await(CountDownLatch latch) {
    try {
      latch.await();
    } catch (InterruptedException stop) {
      throw new IllegalStateException(stop);
    }
  }
}
