package org.dragoman.publish.boot;

import io.quarkus.narayana.jta.QuarkusTransaction;
import java.time.Duration;
import java.util.function.Supplier;
import org.dragoman.outbox.Transactions;

/** New transactions that may take longer than a request would. */
record PatientTransactions(Duration longest) implements Transactions {

  @Override
  public <T> T call(Supplier<T> work) {
    return QuarkusTransaction.requiringNew().timeout((int) longest.toSeconds()).call(work::get);
  }
}
