package org.dragoman.publish.rebuild;

import java.lang.System.Logger.Level;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Optional;
import org.dragoman.outbox.Transactions;
import org.dragoman.publish.rebuild.Carrier.Carried;
import org.dragoman.publish.rebuild.Job.Progress;
import org.dragoman.publish.rebuild.Job.State;
import org.dragoman.publish.rebuild.PublishedLog.Reading;
import org.dragoman.publish.story.Shadow;

/** Runs the rebuilds that were asked for, one after the other. */
public final class Rebuild {
  private static final System.Logger LOG = System.getLogger(Rebuild.class.getName());
  private static final Duration HEARD_OF = Duration.ofMinutes(2);

  private static final int RUNS = 5;

  private final PublishedLog log;
  private final OnTheWay onTheWay;
  private final Shadow shadow;
  private final Jobs jobs;
  private final Carriers carriers;
  private final Transactions transactions;
  private final InstantSource clock;

  public Rebuild(
      PublishedLog log,
      OnTheWay onTheWay,
      Shadow shadow,
      Jobs jobs,
      Carriers carriers,
      Transactions transactions,
      InstantSource clock) {
    this.log = log;
    this.onTheWay = onTheWay;
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
          jobs.takeBack(
              clock.instant(),
              RUNS,
              "It was begun %d times, and each time the service that ran it ended. What was written stays."
                  .formatted(RUNS));
          return jobs.begin(clock.instant().plus(HEARD_OF));
        });
    begun.ifPresent(this::run);
    return begun.isPresent();
  }

  private void run(Job job) {
    try {
      Report report = carried(job);
      transactions.run(() -> jobs.end(job, new State.Done(clock.instant(), report)));
      LOG.log(
          Level.INFO,
          "Rebuilt: job={0} into={1} records={2} written={3}",
          job.id(),
          job.order().into().text(),
          report.records(),
          report.written());
    } catch (Jobs.GivenUp _) {
      LOG.log(Level.INFO, "Rebuild given up: job={0} run={1}", job.id(), job.run());
    } catch (RuntimeException failed) {
      // Whoever stops the service interrupts what waits, and not every library says so.
      boolean stopped = Thread.interrupted();
      if (stopped) {
        LOG.log(Level.INFO, "Rebuild let go: job={0} run={1}", job.id(), job.run());
        transactions.run(() -> jobs.letGo(job));
        Thread.currentThread().interrupt();
      } else {
        failed(job, failed);
      }
    }
  }

  private void failed(Job job, RuntimeException failed) {
    LOG.log(Level.WARNING, "Rebuild failed: job=" + job.id(), failed);
    String why = failed.getMessage() == null ? failed.toString() : failed.getMessage();
    transactions.run(() -> jobs.end(job, new State.Failed(clock.instant(), why)));
  }

  private Report carried(Job job) {
    Order order = job.order();
    Carrier carrier = carriers.of(order.into());
    try (Reading reading = log.open(order.from())) {
      Filling filling = new Filling(reading, onTheWay, shadow, transactions, so -> heard(job, so));
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

  private void heard(Job job, Filling so) {
    Progress progress = new Progress(so.records(), so.total(), so.gone());
    transactions.run(() -> jobs.progress(job, progress, clock.instant().plus(HEARD_OF)));
  }
}
