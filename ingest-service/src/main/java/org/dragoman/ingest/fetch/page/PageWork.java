package org.dragoman.ingest.fetch.page;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import org.dragoman.ingest.fetch.Tally;
import org.dragoman.ingest.fetch.Workers;
import org.dragoman.outbox.Transactions;

/** Items that wait for their page, as work. */
public final class PageWork implements Workers.Work<Awaited> {
  private static final Duration BETWEEN_LOOKS = Duration.ofSeconds(15);
  private static final Duration BETWEEN_EXPIRIES = Duration.ofHours(1);

  private final AwaitedPages pages;
  private final FetchPage fetch;
  private final Transactions transactions;
  private final Tally tally;
  private final InstantSource clock;
  private final Duration lease;
  private final Duration memory;
  private Instant nextLook = Instant.MIN;
  private Instant nextExpiry = Instant.MIN;

  /**
   * @param lease how long an item is held; longer than any page takes
   * @param memory how long an item is known that its feed no longer holds
   */
  public PageWork(
      AwaitedPages pages,
      FetchPage fetch,
      Transactions transactions,
      Tally tally,
      InstantSource clock,
      Duration lease,
      Duration memory) {
    this.pages = pages;
    this.fetch = fetch;
    this.transactions = transactions;
    this.tally = tally;
    this.clock = clock;
    this.lease = lease;
    this.memory = memory;
  }

  @Override
  public List<Awaited> draw(int most) {
    return transactions.call(() -> pages.draw(most, clock.instant(), lease));
  }

  @Override
  public void run(Awaited awaited) {
    fetch.run(awaited);
  }

  @Override
  public void release(Awaited awaited) {
    transactions.run(() -> pages.release(awaited, clock.instant()));
  }

  @Override
  public void tend() {
    Instant now = clock.instant();
    if (now.isAfter(nextLook)) {
      nextLook = now.plus(BETWEEN_LOOKS);
      tally.pagesWaiting(transactions.call(pages::waiting));
    }
    if (now.isAfter(nextExpiry)) {
      nextExpiry = now.plus(BETWEEN_EXPIRIES);
      transactions.run(() -> pages.expire(now.minus(memory)));
    }
  }
}
