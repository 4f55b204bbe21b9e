package org.dragoman.outbox.boot;

import io.quarkus.narayana.jta.QuarkusTransaction;
import java.util.function.Supplier;
import org.dragoman.outbox.Transactions;

/** Transactions of the application server. */
final class JtaTransactions implements Transactions {

  @Override
  public <T> T call(Supplier<T> work) {
    return QuarkusTransaction.joiningExisting().call(() -> orRollBack(work));
  }

  /** A caller who joined a transaction and swallows the exception must not commit half of it. */
  private static <T> T orRollBack(Supplier<T> work) {
    try {
      return work.get();
    } catch (RuntimeException | Error e) {
      QuarkusTransaction.setRollbackOnly();
      throw e;
    }
  }
}
