package org.dragoman.translate.engine;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.YearMonth;
import java.time.ZoneOffset;
import org.dragoman.translate.engine.EngineAnswer.Unavailable;
import org.jspecify.annotations.Nullable;

/** Asks an engine nothing more once a month has cost what it may; calls under way still end. */
final class Budgeted extends EngineAround {

  private final @Nullable BigDecimal budget;
  private final Tally tally;
  private final InstantSource clock;

  Budgeted(Engine engine, @Nullable BigDecimal budget, Tally tally, InstantSource clock) {
    super(engine);
    this.budget = budget;
    this.tally = tally;
    this.clock = clock;
  }

  @Override
  public EngineAnswer translate(EngineRequest request) {
    return spent()
        ? new Unavailable(reason(), Duration.between(clock.instant(), nextMonth()))
        : engine.translate(request);
  }

  private boolean spent() {
    return budget != null && tally.month(name()).cost().compareTo(budget) >= 0;
  }

  private String reason() {
    return "its budget of %s for %s is spent".formatted(budget, month());
  }

  private YearMonth month() {
    return YearMonth.from(tally.today());
  }

  private Instant nextMonth() {
    return month().plusMonths(1).atDay(1).atStartOfDay(ZoneOffset.UTC).toInstant();
  }

  @Override
  public EngineStatus status() {
    EngineStatus status =
        engine
            .status()
            .with(new EngineStatus.Account(tally.today(name()), tally.month(name()), budget));
    return spent() ? status.down(reason()) : status;
  }
}
