package org.dragoman.publish.rebuild;

import java.lang.System.Logger.Level;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Optional;
import org.dragoman.outbox.Transactions;
import org.dragoman.publish.rebuild.Carrier.Carried;
import org.dragoman.publish.rebuild.Job.State;
import org.dragoman.publish.rebuild.PublishedLog.Reading;
import org.dragoman.publish.story.Shadow;

/** Runs the rebuilds that were asked for, one after the other. */
public final class Rebuild {
  private static final System.Logger LOG = System.getLogger(Rebuild.class.getName());
  private static final Duration HEARD_OF = Duration.ofMinutes(2);

  private final PublishedLog log;
  private final Shadow shadow;
  private final Jobs jobs;
  private final Carriers carriers;
  private final Transactions transactions;
  private final InstantSource clock;

  public Rebuild(
      PublishedLog log,
      Shadow shadow,
      Jobs jobs,
      Carriers carriers,
      Transactions transactions,
      InstantSource clock) {
    this.log = log;
    this.shadow = shadow;
    this.jobs = jobs;
    this.carriers = carriers;
    this.transactions = transactions;
    this.clock = clock;
  }

  /**
   * The next one, if there is one and no other runs.
   *
   * @return whether there was
   */
  public boolean next() {
    Optional<Job> begun =
        transactions.call(() -> {
          jobs.giveUp(clock.instant(), "The service that ran it ended. Ask for it again.");
          return jobs.begin(clock.instant().plus(HEARD_OF));
        });
    begun.ifPresent(this::run);
    return begun.isPresent();
  }

  private void run(Job job) {
    try {
      Report report = carried(job);
      transactions.run(() -> jobs.end(job.id(), new State.Done(clock.instant(), report)));
      LOG.log(
          Level.INFO,
          "Rebuilt: job={0} into={1} records={2} written={3}",
          job.id(),
          job.order().into().text(),
          report.records(),
          report.written());
    } catch (RuntimeException failed) {
      LOG.log(Level.WARNING, "Rebuild failed: job=" + job.id(), failed);
      String why = failed.getMessage() == null ? failed.toString() : failed.getMessage();
      transactions.run(() -> jobs.end(job.id(), new State.Failed(clock.instant(), why)));
    }
  }

  private Report carried(Job job) {
    Order order = job.order();
    Carrier carrier = carriers.of(order.into());
    transactions.run(shadow::clear);
    try (Reading reading = log.open(order.from())) {
      Filling filling =
          new Filling(
              reading,
              shadow,
              transactions,
              (so, of) ->
                  transactions.run(() ->
                      jobs.progress(job.id(), so.records(), of, clock.instant().plus(HEARD_OF))));
      filling.read();
      Carried carried = carrier.carry(order, filling);
      return new Report(
          filling.records(),
          filling.unusable(),
          filling.faults(),
          filling.complete(),
          carried.difference(),
          carried.written(),
          carried.removalPassedOver());
    }
  }
}
