package org.dragoman.translate.engine;

import java.time.InstantSource;
import java.util.Random;
import java.util.function.UnaryOperator;

/** Puts around a bare engine what each of them needs. */
public final class Guards {

  private final Circuit.Rests rests;
  private final InstantSource clock;
  private final Recoveries recoveries;
  private final Tally tally;
  private final CallMeter meter;

  public Guards(
      Circuit.Rests rests,
      InstantSource clock,
      Recoveries recoveries,
      Tally tally,
      CallMeter meter) {
    this.rests = rests;
    this.clock = clock;
    this.recoveries = recoveries;
    this.tally = tally;
    this.meter = meter;
  }

  /**
   * @param engine with all of it around
   * @param circuit the one within, for {@link EngineWatch}
   */
  public record Guarded(Engine engine, Circuit circuit) {}

  /**
   * From the outside: what sees to glossary terms; the budget, since nothing is to be cut or queued
   * for a spent engine; then requests of the right size, halved where they fail, each waiting for
   * its turn, then within the budget still, at its pace, let through by the circuit, tried again
   * and counted one by one. That our own pace or budget is used up never opens the circuit.
   *
   * @param terms puts around it what it needs for the glossary, if anything
   */
  public Guarded around(
      Engine bare, Policy policy, Tagged.Form markup, UnaryOperator<Engine> terms) {
    Engine counted = new Metered(bare, policy.price(), this::count);
    Engine retried = new Retried(counted, policy.retries(), Pauses.REAL, new Random());
    Circuit circuit = new Circuit(retried, rests, clock, recoveries);
    Engine paced =
        new Paced(
            circuit,
            policy.requestsPerSecond(),
            policy.charactersPerMinute(),
            clock,
            Pauses.REAL,
            circuit::resting);
    Engine affordable = new Budgeted(paced, policy.budget(), tally, clock);
    Engine limited = new Limited(affordable, policy.concurrency());
    RequestSize size = new RequestSize(policy.sentences(), policy.characters());
    Engine batches = new Batches(new Halved(limited, size, clock), size);
    Engine budgeted = new Budgeted(batches, policy.budget(), tally, clock);
    return new Guarded(new Tagged(terms.apply(budgeted), markup), circuit);
  }

  private void count(Metered.Call call) {
    String pair = call.pair().source() + "-" + call.pair().target();
    tally.add(call.engine(), pair, call.model(), call.spent());
    meter.spent(call.engine(), pair, call.model(), call.spent());
  }
}
