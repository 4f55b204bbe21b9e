package org.dragoman.translate.engine;

import java.math.BigDecimal;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * @param up whether it can be used now
 * @param reason why not; null if it can
 * @param pairs {@code spa-eng}, in the engine's own codes; empty if unknown
 * @param circuit whether it is being left alone
 * @param account what was spent; null where nobody keeps account
 */
public record EngineStatus(
    String name,
    boolean up,
    @Nullable String reason,
    List<String> pairs,
    CircuitState circuit,
    Load load,
    @Nullable Account account) {

  /**
   * @param concurrency calls at a time
   * @param inUse of them, now
   * @param waiting for one
   */
  public record Load(int concurrency, int inUse, int waiting) {}

  /**
   * @param budget for a month; null for no limit
   */
  public record Account(Totals today, Totals month, @Nullable BigDecimal budget) {}

  public EngineStatus {
    pairs = List.copyOf(pairs);
    Objects.requireNonNull(circuit, "circuit");
    Objects.requireNonNull(load, "load");
  }

  public EngineStatus(String name, boolean up, @Nullable String reason, List<String> pairs) {
    this(name, up, reason, pairs, new CircuitState.Closed(), new Load(1, 0, 0), null);
  }

  EngineStatus with(CircuitState other) {
    return new EngineStatus(name, up, reason, pairs, other, load, account);
  }

  EngineStatus with(Load other) {
    return new EngineStatus(name, up, reason, pairs, circuit, other, account);
  }

  EngineStatus with(Account other) {
    return new EngineStatus(name, up, reason, pairs, circuit, load, other);
  }

  EngineStatus down(String why) {
    return new EngineStatus(
        name, false, reason == null ? why : reason, pairs, circuit, load, account);
  }
}
