package org.dragoman.translate.memory;

import java.lang.System.Logger.Level;
import org.dragoman.outbox.Transactions;

/** Prepares units for the sieve that were stored before there was one, a few at a time. */
public final class CutWords implements Runnable, AutoCloseable {

  private static final System.Logger LOG = System.getLogger(CutWords.class.getName());
  private static final int BATCH = 500;

  private final MemoryStore store;
  private final Transactions transactions;
  private volatile boolean closed;

  public CutWords(MemoryStore store, Transactions transactions) {
    this.store = store;
    this.transactions = transactions;
  }

  /** Until all are; what a failure leaves is done at the next start. */
  @Override
  public void run() {
    int done = 0;
    try {
      int cut = BATCH;
      while (cut == BATCH && !closed) {
        cut = transactions.call(() -> store.cutWords(BATCH));
        done += cut;
      }
    } catch (RuntimeException failed) {
      LOG.log(
          Level.WARNING, "Older units are not all found by similarity yet: done=" + done, failed);
      return;
    }
    if (done > 0) {
      LOG.log(Level.INFO, "Older units are found by similarity now: units={0}", done);
    }
  }

  @Override
  public void close() {
    closed = true;
  }
}
