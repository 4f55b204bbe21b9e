package org.dragoman.publish.rebuild;

import java.util.function.Supplier;
import org.dragoman.outbox.Transactions;

/** Long transactions in which a rebuild need not be heard of: it is given up when they break. */
record Held(Transactions patient, Jobs jobs) implements Transactions {

  @Override
  public <T> T call(Supplier<T> work) {
    return patient.call(() -> {
      jobs.hold();
      return work.get();
    });
  }
}
