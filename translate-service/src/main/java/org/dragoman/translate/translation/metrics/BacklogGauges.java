package org.dragoman.translate.translation.metrics;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import org.dragoman.outbox.Transactions;
import org.dragoman.translate.translation.WorkStore;
import org.dragoman.translate.translation.WorkStore.Backlog;
import org.jspecify.annotations.Nullable;

/** How much work there is. One scrape reads two gauges, so an answer is kept for five seconds. */
public final class BacklogGauges {

  private static final Duration KEPT = Duration.ofSeconds(5);

  private record Seen(Backlog backlog, Instant at) {}

  private final WorkStore store;
  private final Transactions transactions;
  private final InstantSource clock;
  private volatile @Nullable Seen seen;

  public BacklogGauges(WorkStore store, Transactions transactions, InstantSource clock) {
    this.store = store;
    this.transactions = transactions;
    this.clock = clock;
  }

  public void register(MeterRegistry registry) {
    Gauge.builder(
            "dragoman.translation.depth",
            this,
            gauges -> gauges.backlog().waiting() + gauges.backlog().leased())
        .description("Translations waiting or under way")
        .register(registry);
    Gauge.builder("dragoman.translation.partial", this, gauges -> gauges.backlog().partial())
        .description("Translations sent with gaps, to be completed once an engine is back")
        .register(registry);
    Gauge.builder("dragoman.translation.given.up", this, gauges -> gauges.backlog().failed())
        .description("Translations given up; their articles are dead letters")
        .register(registry);
    Gauge.builder("dragoman.translation.age.seconds", this, BacklogGauges::age)
        .description("How long the translation that waits longest has been due")
        .register(registry);
  }

  private double age() {
    return backlog()
        .oldest()
        .map(due -> Math.max(0, Duration.between(due, clock.instant()).toMillis() / 1e3))
        .orElse(0.0);
  }

  private Backlog backlog() {
    Seen last = seen;
    Instant now = clock.instant();
    if (last == null || last.at().plus(KEPT).isBefore(now)) {
      last = new Seen(transactions.call(() -> store.backlog(now)), now);
      seen = last;
    }
    return last.backlog();
  }
}
