package org.dragoman.translate.translation;

import java.time.Duration;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.dragoman.inbox.Faults;
import org.dragoman.outbox.Transactions;

/**
 * Tries a whole transaction again while the database is away: what engines have been paid for is
 * not to be lost to a failover. For work whose lease tells, the second time, whether the first went
 * through after all.
 */
public final class Steadfast implements Transactions {

  private static final List<Duration> PAUSES =
      List.of(1, 2, 4, 8, 15).stream().map(Duration::ofSeconds).toList();

  private final Transactions transactions;
  private final Faults faults;
  private final Consumer<Duration> pause;

  /**
   * @param pause waits so long
   */
  public Steadfast(Transactions transactions, Faults faults, Consumer<Duration> pause) {
    this.transactions = transactions;
    this.faults = faults;
    this.pause = pause;
  }

  @Override
  public <T> T call(Supplier<T> work) {
    for (Duration next : PAUSES) {
      try {
        return transactions.call(work);
      } catch (RuntimeException failure) {
        if (!faults.isInfrastructure(failure)) {
          throw failure;
        }
        pause.accept(next);
      }
    }
    return transactions.call(work);
  }
}
