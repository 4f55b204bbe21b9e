package org.dragoman.translate.glossary.metrics;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import org.dragoman.outbox.Transactions;
import org.dragoman.translate.glossary.GlossaryStore;
import org.dragoman.translate.glossary.GlossarySummary;
import org.jspecify.annotations.Nullable;

/**
 * How large the glossary is, of all pairs. It changes seldom, so an answer is kept for a minute.
 */
public final class GlossaryGauges {

  private static final Duration KEPT = Duration.ofMinutes(1);

  private record Seen(int entries, Instant at) {}

  private final GlossaryStore store;
  private final Transactions transactions;
  private final InstantSource clock;
  private volatile @Nullable Seen seen;

  public GlossaryGauges(GlossaryStore store, Transactions transactions, InstantSource clock) {
    this.store = store;
    this.transactions = transactions;
    this.clock = clock;
  }

  public void register(MeterRegistry registry) {
    Gauge.builder("dragoman.glossary.entries", this, GlossaryGauges::entries)
        .description("Entries of the glossary, of all pairs")
        .register(registry);
  }

  private int entries() {
    Seen last = seen;
    Instant now = clock.instant();
    if (last == null || last.at().plus(KEPT).isBefore(now)) {
      last =
          new Seen(
              transactions.call(
                  () -> store.summaries().stream().mapToInt(GlossarySummary::entries).sum()),
              now);
      seen = last;
    }
    return last.entries();
  }
}
