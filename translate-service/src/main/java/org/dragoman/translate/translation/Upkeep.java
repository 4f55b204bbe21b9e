package org.dragoman.translate.translation;

import java.lang.System.Logger.Level;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.dragoman.outbox.Transactions;

/**
 * What has to be done again and again while workers run: leases renewed, waiting work looked after.
 */
final class Upkeep implements AutoCloseable {

  private static final System.Logger LOG = System.getLogger(Upkeep.class.getName());
  private static final Duration LOOK_AROUND = Duration.ofSeconds(30);

  private final WorkStore store;
  private final Transactions transactions;
  private final InstantSource clock;
  private final Duration lease;
  private final Set<UUID> held;
  private final Set<String> engines;
  private final Awaited awaited;
  private volatile boolean closed;

  /**
   * @param lease renewed at a third of it
   * @param held leases held at the moment; it changes
   * @param engines whose lanes are served; it may grow
   */
  Upkeep(
      WorkStore store,
      Transactions transactions,
      InstantSource clock,
      Duration lease,
      Set<UUID> held,
      Set<String> engines,
      Awaited awaited) {
    this.store = store;
    this.transactions = transactions;
    this.clock = clock;
    this.lease = lease;
    this.held = held;
    this.engines = engines;
    this.awaited = awaited;
  }

  void start() {
    Thread.ofVirtual().name("translation-leases").start(this::renew);
    Thread.ofVirtual().name("translation-waiting").start(this::lookAround);
  }

  private void renew() {
    while (pause(lease.dividedBy(3))) {
      try {
        List<UUID> leases = List.copyOf(held);
        if (!leases.isEmpty()) {
          transactions.run(() -> store.renew(leases, clock.instant().plus(lease)));
        }
      } catch (RuntimeException broken) {
        LOG.log(Level.WARNING, "Leases could not be renewed", broken);
      }
    }
  }

  private void lookAround() {
    do {
      try {
        transactions.run(() -> store.rescue(List.copyOf(engines), clock.instant()));
        awaited.lookAround();
      } catch (RuntimeException broken) {
        LOG.log(Level.WARNING, "Waiting work could not be looked after", broken);
      }
    } while (pause(LOOK_AROUND));
  }

  /** False if it is time to stop. */
  private boolean pause(Duration time) {
    try {
      Thread.sleep(time);
      return !closed;
    } catch (InterruptedException stop) {
      Thread.currentThread().interrupt();
      return false;
    }
  }

  @Override
  public void close() {
    closed = true;
  }
}
