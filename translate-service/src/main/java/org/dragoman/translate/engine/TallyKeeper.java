package org.dragoman.translate.engine;

import java.lang.System.Logger.Level;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Map;
import org.dragoman.outbox.Transactions;
import org.jspecify.annotations.Nullable;

/**
 * Saves what was spent every few seconds and at the end, so that a call costs no write of its own.
 * A process that is killed forgets what it spent since.
 */
public final class TallyKeeper implements AutoCloseable {

  private static final System.Logger LOG = System.getLogger(TallyKeeper.class.getName());

  private final Tally tally;
  private final Tally.Store store;
  private final Transactions transactions;
  private final Duration every;
  private volatile @Nullable Thread thread;

  public TallyKeeper(Tally tally, Tally.Store store, Transactions transactions, Duration every) {
    this.tally = tally;
    this.store = store;
    this.transactions = transactions;
    this.every = every;
  }

  /** Learns what was spent before, so that a budget holds from the first call. */
  public void start() {
    save();
    thread = Thread.ofVirtual().name("engine-tally").start(this::keep);
  }

  private void keep() {
    while (!Thread.currentThread().isInterrupted()) {
      try {
        Thread.sleep(every);
      } catch (InterruptedException stop) {
        return;
      }
      save();
    }
  }

  private void save() {
    try {
      tally.save(new InTransactions());
    } catch (RuntimeException notNow) {
      LOG.log(Level.WARNING, "What engines cost could not be saved; trying again", notNow);
    }
  }

  private final class InTransactions implements Tally.Store {
    @Override
    public void add(Map<Tally.Line, Totals> spent) {
      if (!spent.isEmpty()) {
        transactions.run(() -> store.add(spent));
      }
    }

    @Override
    public Map<Tally.Line, Totals> since(LocalDate first) {
      return transactions.call(() -> store.since(first));
    }
  }

  @Override
  public void close() {
    Thread keeping = thread;
    if (keeping != null) {
      keeping.interrupt();
      save();
    }
  }
}
