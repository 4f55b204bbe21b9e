package org.dragoman.publish.delivery;

import java.time.Instant;
import java.time.InstantSource;
import org.dragoman.outbox.Transactions;
import org.dragoman.publish.delivery.DeliveryLog.Entry;

/** A person has mended something and wants it tried again, now. */
public final class Retrying {
  private final Ledger ledger;
  private final DeliveryLog log;
  private final Destinations destinations;
  private final Transactions transactions;
  private final InstantSource clock;

  public Retrying(
      Ledger ledger,
      DeliveryLog log,
      Destinations destinations,
      Transactions transactions,
      InstantSource clock) {
    this.ledger = ledger;
    this.log = log;
    this.destinations = destinations;
    this.transactions = transactions;
    this.clock = clock;
  }

  /** What came of asking for it. */
  public sealed interface Retried {
    record Done(Entry entry) implements Retried {}

    record Unknown(long id) implements Retried {}

    /** It is settled, or somebody is sending it already. */
    record NotWaiting(Entry entry) implements Retried {}

    record Closed(String destination) implements Retried {}
  }

  public Retried retry(long id) {
    return transactions.call(() ->
        log.entry(id)
            .map(found -> retry(found.delivery()))
            .orElseGet(() -> new Retried.Unknown(id)));
  }

  private Retried retry(Delivery seen) {
    if (destinations.find(seen.destination()).filter(place -> !place.closed()).isEmpty()) {
      return new Retried.Closed(seen.destination());
    }
    // As it is now that nobody else can change it.
    boolean waits =
        ledger.lock(seen.storyId()).stream().anyMatch(row -> row.id() == seen.id() && row.waits());
    if (waits) {
      ledger.settle(seen.id(), new State.Due(clock.instant()));
      ledger.call();
    }
    Entry entry = log.entry(seen.id()).orElseThrow();
    return waits ? new Retried.Done(entry) : new Retried.NotWaiting(entry);
  }

  /**
   * Whatever waits or is parked at one destination.
   *
   * @return how many
   */
  public int retryAll(String destination) {
    Instant now = clock.instant();
    return transactions.call(() -> {
      int found = ledger.hasten(destination, now);
      ledger.call();
      return found;
    });
  }
}
