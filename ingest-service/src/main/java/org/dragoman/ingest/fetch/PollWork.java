package org.dragoman.ingest.fetch;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import org.dragoman.outbox.Transactions;

/** Feeds that are due, as work. */
public final class PollWork implements Workers.Work<Due> {
  private static final Duration BETWEEN_LOOKS = Duration.ofSeconds(15);
  private static final Duration BETWEEN_EXPIRIES = Duration.ofHours(1);

  /**
   * @param lease how long a feed is held; longer than any poll takes
   * @param log how long visits are remembered
   * @param uneventful how long visits that brought nothing are
   */
  public record Settings(Duration lease, Duration log, Duration uneventful) {}

  private final Polls polls;
  private final PollFeed poll;
  private final Transactions transactions;
  private final Tally tally;
  private final InstantSource clock;
  private final Settings settings;
  private Instant nextLook = Instant.MIN;
  private Instant nextExpiry = Instant.MIN;

  public PollWork(
      Polls polls,
      PollFeed poll,
      Transactions transactions,
      Tally tally,
      InstantSource clock,
      Settings settings) {
    this.polls = polls;
    this.poll = poll;
    this.transactions = transactions;
    this.tally = tally;
    this.clock = clock;
    this.settings = settings;
  }

  @Override
  public List<Due> draw(int most) {
    return transactions.call(() -> polls.draw(most, clock.instant(), settings.lease()));
  }

  @Override
  public void run(Due due) {
    poll.run(due);
  }

  @Override
  public void release(Due due) {
    transactions.run(() -> polls.release(due, clock.instant()));
  }

  @Override
  public void tend() {
    Instant now = clock.instant();
    if (now.isAfter(nextLook)) {
      nextLook = now.plus(BETWEEN_LOOKS);
      tally.backlog(transactions.call(() -> polls.backlog(now)), now);
    }
    if (now.isAfter(nextExpiry)) {
      nextExpiry = now.plus(BETWEEN_EXPIRIES);
      transactions.run(
          () -> polls.expire(now.minus(settings.log()), now.minus(settings.uneventful())));
    }
  }
}
