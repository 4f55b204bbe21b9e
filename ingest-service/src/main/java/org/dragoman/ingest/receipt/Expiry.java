package org.dragoman.ingest.receipt;

import java.lang.System.Logger.Level;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.dragoman.ingest.source.Sources;
import org.dragoman.outbox.Transactions;
import org.jspecify.annotations.Nullable;

/** Lets documents go whose source's retention is over, a few in each transaction. */
public final class Expiry {
  private static final System.Logger LOG = System.getLogger(Expiry.class.getName());
  private static final int BATCH = 100;

  private final Receipts receipts;
  private final Sources sources;
  private final Transactions transactions;
  private final Duration retention;
  private final Clock clock;

  /**
   * @param retention of sources that state none
   */
  public Expiry(
      Receipts receipts,
      Sources sources,
      Transactions transactions,
      Duration retention,
      Clock clock) {
    this.receipts = receipts;
    this.sources = sources;
    this.transactions = transactions;
    this.retention = retention;
    this.clock = clock;
  }

  public void all() {
    for (String source : transactions.call(receipts::sourcesKept)) {
      @Nullable Duration own = transactions.call(() -> sources.policy(source)).retention();
      Instant before = clock.instant().minus(own == null ? retention : own);
      int gone = 0;
      int last = BATCH;
      while (last == BATCH && !Thread.currentThread().isInterrupted()) {
        last = transactions.call(() -> receipts.expire(source, before, BATCH));
        gone += last;
      }
      if (gone > 0) {
        LOG.log(Level.INFO, "Evidence expired: source={0} documents={1}", source, gone);
      }
    }
  }
}
