package org.dragoman.ingest.boot;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Duration;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.dragoman.ingest.quiet.Healths;
import org.dragoman.ingest.quiet.Listening;
import org.dragoman.ingest.receipt.Expiry;
import org.dragoman.ingest.turn.Turns;
import org.dragoman.outbox.Transactions;
import org.jboss.logging.Logger;

/** What is done now and then, each by one replica at a time. */
@ApplicationScoped
class Housekeeping {
  private static final Logger LOG = Logger.getLogger(Housekeeping.class);
  private static final Duration ROUND = Duration.ofMinutes(1);

  private final Turns turns;
  private final Listening listening;
  private final Expiry expiry;
  private final Healths healths;
  private final Transactions transactions;
  private final EvidenceConfig config;
  private final AtomicInteger quiet = new AtomicInteger();
  private final ScheduledExecutorService rounds =
      Executors.newSingleThreadScheduledExecutor(
          Thread.ofPlatform().daemon().name("housekeeping").factory());

  Housekeeping(
      Turns turns,
      Listening listening,
      Expiry expiry,
      Healths healths,
      Transactions transactions,
      EvidenceConfig config,
      MeterRegistry meters) {
    this.turns = turns;
    this.listening = listening;
    this.expiry = expiry;
    this.healths = healths;
    this.transactions = transactions;
    this.config = config;
    Gauge.builder("dragoman.sources.quiet", quiet, AtomicInteger::get).register(meters);
  }

  void start(@Observes StartupEvent start) {
    rounds.scheduleWithFixedDelay(this::round, 1, ROUND.toSeconds(), TimeUnit.SECONDS);
  }

  void stop(@Observes ShutdownEvent stop) {
    rounds.shutdownNow();
  }

  private void round() {
    take("listening", config.listening(), listening::all);
    take("expiry", config.expiry(), expiry::all);
    // Each replica shows the same number, whoever has listened.
    guarded("counting", () -> quiet.set(transactions.call(healths::quiet)));
  }

  private void take(String job, Duration every, Runnable work) {
    guarded(
        job,
        () -> {
          if (transactions.call(() -> turns.take(job, every))) {
            work.run();
          }
        });
  }

  /** An exception would end all rounds; the next one tries again. */
  private static void guarded(String job, Runnable work) {
    try {
      work.run();
    } catch (RuntimeException failed) {
      LOG.errorf(failed, "Housekeeping failed: job=%s", job);
    }
  }
}
