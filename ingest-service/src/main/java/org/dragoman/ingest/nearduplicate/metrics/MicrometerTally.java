package org.dragoman.ingest.nearduplicate.metrics;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.dragoman.ingest.nearduplicate.Comparisons;
import org.dragoman.ingest.nearduplicate.Tally;
import org.dragoman.outbox.Transactions;

/**
 * {@code dragoman.nearduplicate.compared}, {@code .linked} and {@code .failed}, and of what waits
 * {@code .waiting} and {@code .oldest.age} in seconds.
 */
public final class MicrometerTally implements Tally {
  private static final Duration FRESH = Duration.ofSeconds(5);

  private final Counter compared;
  private final Counter linked;
  private final Counter failed;
  private final Comparisons comparisons;
  private final Transactions transactions;
  private final Clock clock;
  private Comparisons.Backlog backlog = new Comparisons.Backlog(0, java.util.Optional.empty());
  private Instant measured = Instant.MIN;

  public MicrometerTally(
      MeterRegistry meters, Comparisons comparisons, Transactions transactions, Clock clock) {
    this.comparisons = comparisons;
    this.transactions = transactions;
    this.clock = clock;
    compared = meters.counter("dragoman.nearduplicate.compared");
    linked = meters.counter("dragoman.nearduplicate.linked");
    failed = meters.counter("dragoman.nearduplicate.failed");
    meters.gauge("dragoman.nearduplicate.waiting", this, tally -> tally.backlog().waiting());
    meters.gauge("dragoman.nearduplicate.oldest.age", this, MicrometerTally::age);
  }

  @Override
  public void compared(int versions, int articles) {
    compared.increment(versions);
    linked.increment(articles);
  }

  @Override
  public void failed() {
    failed.increment();
  }

  private double age() {
    return backlog()
        .oldest()
        .map(oldest -> Duration.between(oldest, clock.instant()).toMillis() / 1000.0)
        .orElse(0.0);
  }

  /** Both gauges are asked at each scrape; one look at the table answers them. */
  private synchronized Comparisons.Backlog backlog() {
    Instant now = clock.instant();
    if (measured.isBefore(now.minus(FRESH))) {
      backlog = transactions.call(comparisons::backlog);
      measured = now;
    }
    return backlog;
  }
}
