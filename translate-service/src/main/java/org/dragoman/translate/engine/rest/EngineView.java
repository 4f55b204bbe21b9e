package org.dragoman.translate.engine.rest;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import org.dragoman.translate.engine.CircuitState;
import org.dragoman.translate.engine.EngineStatus;
import org.dragoman.translate.engine.Totals;
import org.jspecify.annotations.Nullable;

/**
 * One engine, as operators see it.
 *
 * @param circuit {@code closed}, {@code open} or {@code half-open}
 * @param until when an open circuit lets a call through again
 * @param budget what a month may cost; absent without a limit
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record EngineView(
    String name,
    boolean up,
    @Nullable String reason,
    List<String> pairs,
    String circuit,
    @Nullable Instant until,
    int concurrency,
    int inUse,
    int waiting,
    @Nullable Spent today,
    @Nullable Spent month,
    @Nullable BigDecimal budget) {

  /**
   * @param characters as they were sent
   * @param billed as the engine counts them
   */
  public record Spent(
      long calls, long characters, long billed, long tokensIn, long tokensOut, BigDecimal cost) {

    static Spent of(Totals totals) {
      return new Spent(
          totals.calls(),
          totals.sent(),
          totals.billed(),
          totals.tokensIn(),
          totals.tokensOut(),
          totals.cost());
    }
  }

  static EngineView of(EngineStatus status) {
    EngineStatus.Account account = status.account();
    return new EngineView(
        status.name(),
        status.up(),
        status.reason(),
        status.pairs(),
        switch (status.circuit()) {
          case CircuitState.Closed _ -> "closed";
          case CircuitState.Open _ -> "open";
          case CircuitState.HalfOpen _ -> "half-open";
        },
        status.circuit() instanceof CircuitState.Open open ? open.until() : null,
        status.load().concurrency(),
        status.load().inUse(),
        status.load().waiting(),
        account == null ? null : Spent.of(account.today()),
        account == null ? null : Spent.of(account.month()),
        account == null ? null : account.budget());
  }
}
