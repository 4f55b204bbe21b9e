package org.dragoman.publish.rebuild;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import org.dragoman.outbox.Transactions;
import org.dragoman.publish.story.Shadow;
import org.dragoman.publish.story.Shadow.Difference;
import org.jspecify.annotations.Nullable;

/**
 * Readers' pages and feeds. What is published meanwhile is not lost: it is known from the outbox
 * until the log has it.
 */
final class IntoSite implements Carrier {

  /** A version has its time before it is committed, and clocks differ. */
  private static final Duration SETTLED = Duration.ofSeconds(10);

  private static final int LINES = 500;

  private final Shadow shadow;
  private final Transactions transactions;
  private final InstantSource clock;

  /**
   * @param transactions that may take long
   */
  IntoSite(Shadow shadow, Transactions transactions, InstantSource clock) {
    this.shadow = shadow;
    this.transactions = transactions;
    this.clock = clock;
  }

  @Override
  public Carried carry(Order order, Filling log) {
    return transactions.call(() -> {
      // It may have been given up before it was held.
      log.heard();
      return order.apply() ? apply(order, log) : rehearse(order, log);
    });
  }

  private Carried apply(Order order, Filling log) {
    // From here on nothing comes out that is neither in the outbox nor in the log.
    shadow.holdReaders();
    Difference difference = compare(order, log, null);
    String passedOver = removalPassedOver(order, log);
    int written = shadow.show(order.remove() && passedOver == null);
    log.heard();
    return new Carried(difference, written, passedOver);
  }

  /** What the log does not know may only go if all of the log is known. */
  private static @Nullable String removalPassedOver(Order order, Filling log) {
    if (!order.remove()) {
      return null;
    }
    if (!order.whole()) {
      return "The log was not read from its beginning.";
    }
    if (!log.complete()) {
      return "The log has lost its beginning, or there is none.";
    }
    if (log.records() == 0) {
      return "The log is empty.";
    }
    return log.unusable() == 0 ? null : "The log has records that cannot be used.";
  }

  /** Nobody is kept from publishing only to be told something: what is young is left out. */
  private Carried rehearse(Order order, Filling log) {
    Difference difference = compare(order, log, clock.instant().minus(SETTLED));
    return new Carried(difference, 0, removalPassedOver(order, log));
  }

  private Difference compare(Order order, Filling log, @Nullable Instant since) {
    log.readOn();
    if (since != null) {
      shadow.addYoung(since);
    }
    if (!order.whole()) {
      log.addOlder();
    }
    return shadow.compare(order.whole(), LINES);
  }
}
