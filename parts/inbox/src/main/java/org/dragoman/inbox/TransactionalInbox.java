package org.dragoman.inbox;

import java.lang.System.Logger.Level;
import java.time.Clock;
import java.util.List;
import java.util.function.Consumer;
import org.dragoman.contracts.event.Event;
import org.dragoman.events.DeadLetter;
import org.dragoman.events.EventCodec;
import org.dragoman.events.EventCodec.Decoded;
import org.dragoman.events.WireRecord;
import org.dragoman.outbox.Outbox;
import org.dragoman.outbox.Transactions;

/**
 * A batch is one transaction; if it fails, each of its records becomes one, in their order. A
 * record is settled by a commit only: of what it caused, or of its dead letter in the outbox. So
 * while the database is away nothing can become a dead letter, and the batch waits.
 */
public final class TransactionalInbox implements Inbox {
  private static final System.Logger LOG = System.getLogger(TransactionalInbox.class.getName());

  private final EventCodec codec;
  private final Transactions transactions;
  private final Outbox outbox;
  private final Faults faults;
  private final Tally tally;
  private final Clock clock;
  private final Retry retry;
  private final Stop stop;
  private final String service;

  /**
   * @param service who gives up on a dead letter, e.g. {@code /ingest-service}
   */
  public TransactionalInbox(
      EventCodec codec,
      Transactions transactions,
      Outbox outbox,
      Faults faults,
      Tally tally,
      Clock clock,
      Retry retry,
      Stop stop,
      String service) {
    this.codec = codec;
    this.transactions = transactions;
    this.outbox = outbox;
    this.faults = faults;
    this.tally = tally;
    this.clock = clock;
    this.retry = retry;
    this.stop = stop;
    this.service = service;
  }

  private record Item(InboundRecord inbound, Decoded decoded) {
    String topic() {
      return inbound.record().topic();
    }

    Item hopeless(String reason) {
      return new Item(inbound, new Decoded.Unreadable(reason));
    }
  }

  @Override
  public void take(List<InboundRecord> batch, Consumer<Event> handler) {
    List<Item> items =
        batch.stream().map(inbound -> new Item(inbound, codec.decode(inbound.record()))).toList();
    if (!settleTogether(items, handler)) {
      items.forEach(item -> settle(item, handler));
    }
  }

  /** Whether the whole batch was committed; if not, one of its records is in the way. */
  private boolean settleTogether(List<Item> items, Consumer<Event> handler) {
    for (int tries = 1; ; tries++) {
      try {
        transactions.run(() -> items.forEach(item -> process(item, handler)));
        items.forEach(this::count);
        return true;
      } catch (RuntimeException e) {
        if (stop.isRequested()) {
          throw e;
        }
        if (!faults.isInfrastructure(e)) {
          LOG.log(
              Level.INFO,
              "Batch rolled back, taking its records one by one: records={0} error={1}",
              items.size(),
              Reason.of(e));
          return false;
        }
        LOG.log(
            Level.WARNING,
            "Batch waits for the infrastructure: records={0} tries={1} error={2}",
            items.size(),
            tries,
            Reason.of(e));
        stop.pause(retry.pause(tries));
      }
    }
  }

  private void process(Item item, Consumer<Event> handler) {
    switch (item.decoded()) {
      case Decoded.Readable(Event event) -> handler.accept(event);
      case Decoded.Unreadable(String reason) -> outbox.send(letter(item.inbound(), reason));
    }
  }

  private WireRecord letter(InboundRecord inbound, String reason) {
    DeadLetter.Place place = new DeadLetter.Place(inbound.partition(), inbound.offset());
    return DeadLetter.of(inbound.record(), place, reason, service, clock.instant()).letter();
  }

  /** Returns when the record is settled. Those after it wait, so the order per key holds. */
  private void settle(Item item, Consumer<Event> handler) {
    Attempts attempts = new Attempts(item);
    while (true) {
      Item current = attempts.current;
      try {
        transactions.run(() -> process(current, handler));
        count(current);
        return;
      } catch (Unprocessable e) {
        attempts.current = item.hopeless(Reason.of(e));
      } catch (RuntimeException e) {
        if (stop.isRequested()) {
          throw e;
        }
        attempts.failed(e);
      }
    }
  }

  /** How often a record has failed, and in what form it is tried next. */
  private final class Attempts {
    private final Item original;
    private Item current;
    private int ofItsOwn;
    private int inARow;

    Attempts(Item item) {
      original = item;
      current = item;
    }

    void failed(RuntimeException e) {
      inARow++;
      if (isInfrastructure(e)) {
        LOG.log(
            Level.WARNING,
            "Record waits for the infrastructure: {0} tries={1} error={2}",
            place(),
            inARow,
            Reason.of(e));
        current = original;
        stop.pause(retry.pause(inARow));
      } else if (++ofItsOwn >= retry.tries()) {
        LOG.log(Level.ERROR, "Record becomes a dead letter: " + place(), e);
        current =
            original.hopeless(
                "Processing failed %d times, last: %s".formatted(ofItsOwn, Reason.of(e)));
      } else {
        LOG.log(Level.WARNING, "Record failed, trying again: {0} error={1}", place(), Reason.of(e));
        stop.pause(retry.pause(ofItsOwn));
      }
    }

    /** A dead letter that cannot be written is never its record's fault: it starts over. */
    private boolean isInfrastructure(RuntimeException e) {
      if (current.decoded() instanceof Decoded.Unreadable) {
        ofItsOwn = 0;
        return true;
      }
      return faults.isInfrastructure(e);
    }

    private String place() {
      InboundRecord inbound = original.inbound();
      return "topic=%s partition=%d offset=%d"
          .formatted(original.topic(), inbound.partition(), inbound.offset());
    }
  }

  private void count(Item item) {
    switch (item.decoded()) {
      case Decoded.Readable _ -> tally.processed(item.topic());
      case Decoded.Unreadable(String reason) -> {
        tally.deadLettered(item.topic());
        LOG.log(
            Level.WARNING,
            "Dead letter written: topic={0} partition={1} offset={2} reason={3}",
            item.topic(),
            item.inbound().partition(),
            Long.toString(item.inbound().offset()),
            reason);
      }
    }
  }
}
