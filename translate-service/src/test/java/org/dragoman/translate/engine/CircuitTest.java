package org.dragoman.translate.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import org.dragoman.translate.language.LanguagePair;
import org.junit.jupiter.api.Test;

class CircuitTest {

  private static final LanguagePair PAIR = new LanguagePair("es", "en");

  private final AtomicReference<Instant> now =
      new AtomicReference<>(Instant.parse("2026-05-01T09:00:00Z"));
  private final FakeEngine engine = FakeEngine.down("e");
  private final Circuit circuit = new Circuit(engine, Duration.ofSeconds(5), now::get);

  @Test
  void an_engine_that_failed_is_left_alone_for_a_while() {
    circuit.translate(EngineRequest.of(PAIR, List.of("a")));
    now.updateAndGet(t -> t.plusSeconds(4));

    EngineAnswer answer = circuit.translate(EngineRequest.of(PAIR, List.of("b")));

    assertThat(answer).isEqualTo(new EngineAnswer.Unavailable("no connection"));
    assertThat(engine.asked).hasSize(1);
  }

  @Test
  void after_its_rest_it_is_asked_again_and_may_be_well() {
    circuit.translate(EngineRequest.of(PAIR, List.of("a")));
    now.updateAndGet(t -> t.plusSeconds(5));
    engine.answer(html -> new EngineAnswer.Unsupported());

    assertThat(circuit.translate(EngineRequest.of(PAIR, List.of("b"))))
        .isInstanceOf(EngineAnswer.Unsupported.class);
    assertThat(circuit.translate(EngineRequest.of(PAIR, List.of("c"))))
        .isInstanceOf(EngineAnswer.Unsupported.class);
    assertThat(engine.asked).hasSize(3);
  }
}
