package org.dragoman.ingest.receipt.db;

import java.sql.SQLException;
import java.util.Set;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;
import org.dragoman.outbox.Transactions;

/**
 * Transactions whose work is done again where PostgreSQL ends one for another's sake: a deadlock or
 * a serialization failure (SQLSTATE 40P01, 40001). The work must be fit for it: nothing of the
 * first attempt stands but what it did outside the database.
 */
public final class RepeatedTransactions implements Transactions {
  private static final int ATTEMPTS = 4;
  private static final Set<String> ENDED = Set.of("40P01", "40001");

  private final Transactions transactions;
  private final BooleanSupplier joins;

  /**
   * @param joins whether the caller's transaction would be joined: it is over then, and only the
   *     caller can begin another
   */
  public RepeatedTransactions(Transactions transactions, BooleanSupplier joins) {
    this.transactions = transactions;
    this.joins = joins;
  }

  @Override
  public <T> T call(Supplier<T> work) {
    boolean joined = joins.getAsBoolean();
    for (int attempt = 1; ; attempt++) {
      try {
        return transactions.call(work);
      } catch (RuntimeException ended) {
        if (joined || attempt == ATTEMPTS || !isEnded(ended)) {
          throw ended;
        }
      }
    }
  }

  private static boolean isEnded(Throwable thrown) {
    for (Throwable cause = thrown; cause != null; cause = cause.getCause()) {
      if (cause instanceof SQLException sql && ENDED.contains(String.valueOf(sql.getSQLState()))) {
        return true;
      }
    }
    return false;
  }
}
