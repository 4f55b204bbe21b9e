package org.dragoman.translate.translation;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.dragoman.contracts.translation.Finding;
import org.dragoman.translate.check.Checks;
import org.dragoman.translate.engine.Engine;
import org.dragoman.translate.engine.EngineAnswer;
import org.dragoman.translate.engine.EngineAnswer.Target;
import org.dragoman.translate.engine.Engines;
import org.dragoman.translate.engine.FakeEngine;
import org.dragoman.translate.glossary.Occurrence;
import org.dragoman.translate.glossary.Term;
import org.dragoman.translate.glossary.Terms;
import org.dragoman.translate.language.LanguagePair;
import org.dragoman.translate.memory.FakeMemoryStore;
import org.dragoman.translate.memory.Memory;
import org.dragoman.translate.translation.MachineAlternatives.Said;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class MachineAlternativesTest {

  private static final LanguagePair PAIR = new LanguagePair("es", "en");
  private static final Duration LONG = Duration.ofSeconds(20);

  private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
  private final QuietJournal journal = new QuietJournal();
  private final CountDownLatch over = new CountDownLatch(1);

  @AfterEach
  void end() {
    over.countDown();
    threads.close();
  }

  @Test
  void every_engine_is_heard_in_the_order_of_the_route() {
    List<Said> said =
        ask(LONG, FakeEngine.upperCase("one"), FakeEngine.down("two"), FakeEngine.upperCase("six"));

    assertThat(said).extracting(Said::engine).containsExactly("one", "two", "six");
    assertThat(said.getFirst())
        .isInstanceOfSatisfying(
            Said.Offered.class,
            offered -> {
              assertThat(offered.target()).isEqualTo("UN PUERTO DE 12.");
              assertThat(offered.model()).isEqualTo("m1");
            });
    assertThat(said.get(1)).isEqualTo(new Said.Silent("two", "two: no connection"));
    assertThat(journal.entries)
        .containsExactlyInAnyOrder("one translated", "two unavailable", "six translated");
  }

  @Test
  void what_an_engine_said_is_checked_by_the_glossary_too() {
    FakeEngine wrong =
        new FakeEngine(
            "wrong",
            html ->
                new EngineAnswer.Translated(
                    null, List.of(new Target("A haven of 13.", List.of()))));

    assertThat(ask(LONG, wrong).getFirst())
        .isInstanceOfSatisfying(
            Said.Offered.class,
            offered ->
                assertThat(offered.findings())
                    .extracting(Finding::check)
                    .contains("numbers", "terms"));
  }

  @Test
  void a_slow_engine_keeps_nobody_waiting_for_the_others() {
    FakeEngine slow =
        new FakeEngine(
            "slow",
            html -> {
              await();
              return new EngineAnswer.Unsupported();
            });

    List<Said> said = ask(Duration.ofMillis(200), slow, FakeEngine.upperCase("quick"));

    assertThat(said.getFirst()).isEqualTo(new Said.Silent("slow", "slow: no answer in time"));
    assertThat(said.getLast()).isInstanceOf(Said.Offered.class);
  }

  @Test
  void where_no_engine_translates_the_pair_there_is_nothing() {
    FakeEngine other = FakeEngine.upperCase("other");
    other.supports = false;

    assertThat(ask(LONG, other)).isEmpty();
    assertThat(other.asked).isEmpty();
  }

  private void await() {
    try {
      over.await();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private List<Said> ask(Duration time, Engine... route) {
    return new MachineAlternatives(
            new Engines(List.of(route)),
            new Memory(new FakeMemoryStore()),
            (pair, outlet) -> new Harbour(),
            new Checks(),
            journal,
            threads)
        .of(PAIR, null, "Un puerto de 12.", time);
  }

  /** {@code puerto} is {@code harbour} and never {@code haven}. */
  private record Harbour() implements Terms {

    @Override
    public Integer version() {
      return 2;
    }

    @Override
    public List<Occurrence> in(String text) {
      int at = text.indexOf("puerto");
      Term term =
          new Term(
              new UUID(0, 1), "puerto", List.of(), "harbour", List.of(), List.of("haven"), false);
      return at < 0 ? List.of() : List.of(new Occurrence(term, at, at + 6));
    }
  }
}
