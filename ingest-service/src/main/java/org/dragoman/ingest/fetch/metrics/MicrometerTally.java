package org.dragoman.ingest.fetch.metrics;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import java.util.Optional;
import org.dragoman.ingest.fetch.Polls;
import org.dragoman.ingest.fetch.Tally;
import org.dragoman.ingest.fetch.Visit;

/** Polls in figures; a scrape asks no database. */
public final class MicrometerTally implements Tally {
  private final MeterRegistry meters;
  private volatile Polls.Backlog backlog = new Polls.Backlog(0, Optional.empty());
  private volatile int pagesWaiting;
  private volatile Duration lateness = Duration.ZERO;

  public MicrometerTally(MeterRegistry meters) {
    this.meters = meters;
    for (Visit.Outcome outcome : Visit.Outcome.values()) {
      meters.counter("dragoman.fetch.polls", "outcome", label(outcome));
    }
    Gauge.builder("dragoman.fetch.due", this, tally -> tally.backlog.due())
        .description("Feeds due to be polled that nobody polls yet")
        .register(meters);
    Gauge.builder("dragoman.fetch.lateness.seconds", this, tally -> tally.lateness.toMillis() / 1e3)
        .description("How long the feed that waits longest has been due")
        .register(meters);
    Gauge.builder("dragoman.fetch.pages.waiting", this, tally -> tally.pagesWaiting)
        .description("Items of feeds that wait for their page")
        .register(meters);
  }

  @Override
  public void polled(Visit.Outcome outcome) {
    meters.counter("dragoman.fetch.polls", "outcome", label(outcome)).increment();
  }

  @Override
  public void pagesWaiting(int seen) {
    pagesWaiting = seen;
  }

  @Override
  public void backlog(Polls.Backlog seen, Instant now) {
    backlog = seen;
    lateness = seen.oldest().map(due -> Duration.between(due, now)).orElse(Duration.ZERO);
  }

  private static String label(Visit.Outcome outcome) {
    return outcome.name().toLowerCase(Locale.ROOT);
  }
}
