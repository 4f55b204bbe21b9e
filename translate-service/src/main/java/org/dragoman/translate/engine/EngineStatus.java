package org.dragoman.translate.engine;

import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * @param up whether it can be used now
 * @param reason why not; null if it can
 * @param pairs {@code spa-eng}, in the engine's own codes; empty if unknown
 * @param circuit whether it is being left alone
 */
public record EngineStatus(
    String name, boolean up, @Nullable String reason, List<String> pairs, CircuitState circuit) {

  public EngineStatus {
    pairs = List.copyOf(pairs);
    Objects.requireNonNull(circuit, "circuit");
  }

  public EngineStatus(String name, boolean up, @Nullable String reason, List<String> pairs) {
    this(name, up, reason, pairs, new CircuitState.Closed());
  }

  EngineStatus with(CircuitState other) {
    return new EngineStatus(name, up, reason, pairs, other);
  }

  EngineStatus down(String why) {
    return new EngineStatus(name, false, reason == null ? why : reason, pairs, circuit);
  }
}
