package org.dragoman.ingest.websub;

import java.util.function.Supplier;
import org.dragoman.outbox.Transactions;

/** Transactions of a store that has none. */
final class Inline {
  static final Transactions TRANSACTIONS =
      new Transactions() {
        @Override
        public <T> T call(Supplier<T> work) {
          return work.get();
        }
      };

  private Inline() {}
}
