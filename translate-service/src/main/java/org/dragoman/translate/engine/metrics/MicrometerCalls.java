package org.dragoman.translate.engine.metrics;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Tags;
import org.dragoman.translate.engine.CallMeter;
import org.dragoman.translate.engine.Circuit;
import org.dragoman.translate.engine.CircuitState;
import org.dragoman.translate.engine.Totals;
import org.jspecify.annotations.Nullable;

/** Counts characters, tokens and cost by engine, pair and model; tells which engines are down. */
public final class MicrometerCalls implements CallMeter {

  private final MeterRegistry registry;

  public MicrometerCalls(MeterRegistry registry) {
    this.registry = registry;
  }

  /** 1 while the engine is let alone, 0 otherwise. */
  public void watch(Circuit circuit) {
    Gauge.builder(
            "dragoman.engine.down",
            circuit,
            one -> one.state() instanceof CircuitState.Closed ? 0 : 1)
        .tag("engine", circuit.name())
        .register(registry);
  }

  @Override
  public void spent(String engine, String pair, @Nullable String model, Totals spent) {
    Tags tags = Tags.of("engine", engine, "pair", pair, "model", model == null ? "unknown" : model);
    registry
        .counter("dragoman.engine.characters", tags.and("kind", "sent"))
        .increment(spent.sent());
    registry
        .counter("dragoman.engine.characters", tags.and("kind", "billed"))
        .increment(spent.billed());
    if (spent.tokensIn() + spent.tokensOut() > 0) {
      registry
          .counter("dragoman.engine.tokens", tags.and("kind", "in"))
          .increment(spent.tokensIn());
      registry
          .counter("dragoman.engine.tokens", tags.and("kind", "out"))
          .increment(spent.tokensOut());
    }
    registry.counter("dragoman.engine.cost", tags).increment(spent.cost().doubleValue());
  }
}
