package org.dragoman.publish.rebuild;

import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.dragoman.outbox.Transactions;
import org.dragoman.publish.rebuild.Job.State;

/** Asking for rebuilds, and how they went. */
public final class Orders {
  private final Jobs jobs;
  private final Transactions transactions;
  private final InstantSource clock;

  public Orders(Jobs jobs, Transactions transactions, InstantSource clock) {
    this.jobs = jobs;
    this.transactions = transactions;
    this.clock = clock;
  }

  public Job add(Order order, String by) {
    UUID id = UUID.randomUUID();
    return transactions.call(() -> {
      jobs.add(id, order, by, clock.instant().truncatedTo(ChronoUnit.MICROS));
      return jobs.find(id).orElseThrow();
    });
  }

  public Optional<Job> find(UUID id) {
    return transactions.call(() -> jobs.find(id));
  }

  /**
   * What was written of it stays, each story whole.
   *
   * @return false if it is being written in one transaction, which ends by itself
   */
  public boolean cancel(UUID id, String by) {
    return transactions.call(() ->
        jobs.cancel(
            id,
            new State.Failed(
                clock.instant().truncatedTo(ChronoUnit.MICROS), "Cancelled by " + by + ".")));
  }

  public List<Job> newest(int limit) {
    return transactions.call(() -> jobs.newest(limit));
  }
}
