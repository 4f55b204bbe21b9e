package org.dragoman.translate.memory;

import java.util.function.Supplier;
import org.dragoman.outbox.Transactions;

/** Transactions that are none. */
public final class DirectTransactions implements Transactions {
  @Override
  public <T> T call(Supplier<T> work) {
    return work.get();
  }
}
