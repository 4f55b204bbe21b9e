package org.dragoman.translate.workbench;

import java.math.RoundingMode;
import java.time.Instant;
import java.util.List;
import org.dragoman.pages.When;
import org.dragoman.translate.engine.CircuitState;
import org.dragoman.translate.engine.EngineStatus;
import org.dragoman.translate.engine.EngineStatus.Load;
import org.dragoman.translate.engine.Totals;
import org.jspecify.annotations.Nullable;

/**
 * An engine as a page shows it.
 *
 * @param state in a word: up, resting, tried or down
 * @param reason why it is not up; null if it is
 * @param until when a resting one is tried again
 * @param pairs in the engine's own codes; empty if unknown
 * @param today what it did; null where nobody keeps account
 * @param month the same, of this month
 * @param budget what a month may cost; null for no limit
 */
public record EngineLine(
    String name,
    String state,
    @Nullable String reason,
    @Nullable When until,
    List<String> pairs,
    Load load,
    @Nullable Spent today,
    @Nullable Spent month,
    @Nullable String budget) {

  /** What was asked of it, in words. */
  public record Spent(String calls, String characters, String cost) {
    static Spent of(Totals totals) {
      return new Spent(
          "%,d %s".formatted(totals.calls(), totals.calls() == 1 ? "call" : "calls"),
          "%,d characters".formatted(totals.sent()),
          totals.cost().signum() == 0
              ? ""
              : totals.cost().setScale(2, RoundingMode.HALF_UP).toPlainString());
    }
  }

  static EngineLine of(EngineStatus status, Instant now) {
    EngineStatus.Account account = status.account();
    return new EngineLine(
        status.name(),
        state(status),
        reason(status),
        status.circuit() instanceof CircuitState.Open open ? When.at(open.until(), now) : null,
        status.pairs(),
        status.load(),
        account == null ? null : Spent.of(account.today()),
        account == null ? null : Spent.of(account.month()),
        account == null || account.budget() == null ? null : account.budget().toPlainString());
  }

  /** Whether asking it out of its turn may help. */
  public boolean isResting() {
    return until != null;
  }

  private static String state(EngineStatus status) {
    return switch (status.circuit()) {
      case CircuitState.Closed _ -> status.up() ? "up" : "down";
      case CircuitState.Open _ -> "resting";
      case CircuitState.HalfOpen _ -> "tried";
    };
  }

  private static @Nullable String reason(EngineStatus status) {
    return switch (status.circuit()) {
      case CircuitState.Closed _ -> status.reason();
      case CircuitState.Open open -> open.reason();
      case CircuitState.HalfOpen halfOpen -> halfOpen.reason();
    };
  }
}
