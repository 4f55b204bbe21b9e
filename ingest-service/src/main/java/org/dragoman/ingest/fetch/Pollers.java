package org.dragoman.ingest.fetch;

import java.lang.System.Logger.Level;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.dragoman.outbox.Transactions;
import org.jspecify.annotations.Nullable;

/** Draws feeds that are due and polls them, so many at a time, each on its own virtual thread. */
public final class Pollers implements AutoCloseable {
  private static final System.Logger LOG = System.getLogger(Pollers.class.getName());
  private static final Duration BETWEEN_LOOKS = Duration.ofSeconds(15);
  private static final Duration BETWEEN_EXPIRIES = Duration.ofHours(1);

  /**
   * @param workers feeds polled at a time
   * @param lease how long a feed is held; longer than any poll takes
   * @param sweep how often to look for due feeds unasked
   * @param grace how long a stop waits for running polls before giving them back
   * @param log how long visits are remembered
   * @param uneventful how long visits that brought nothing are
   */
  public record Settings(
      int workers,
      Duration lease,
      Duration sweep,
      Duration grace,
      Duration log,
      Duration uneventful) {
    public Settings {
      if (workers < 1) {
        throw new IllegalArgumentException("workers: 1 or more, not " + workers);
      }
    }
  }

  private final Polls polls;
  private final PollFeed poll;
  private final Transactions transactions;
  private final Tally tally;
  private final InstantSource clock;
  private final Settings settings;
  private final Semaphore free;
  private final Semaphore signal = new Semaphore(0);
  private final Set<Due> held = ConcurrentHashMap.newKeySet();
  private Instant nextLook = Instant.MIN;
  private Instant nextExpiry = Instant.MIN;
  private volatile boolean closed;
  private volatile @Nullable Thread dispatcher;

  public Pollers(
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
    this.free = new Semaphore(settings.workers());
  }

  public void start() {
    dispatcher = Thread.ofVirtual().name("poll-dispatcher").start(this::dispatch);
  }

  /** Call after the commit that made a feed due. */
  public void wake() {
    signal.release();
  }

  public boolean running() {
    Thread thread = dispatcher;
    return thread != null && thread.isAlive();
  }

  private void dispatch() {
    while (!closed) {
      try {
        signal.tryAcquire(settings.sweep().toMillis(), TimeUnit.MILLISECONDS);
        signal.drainPermits();
        draw();
        look();
      } catch (InterruptedException stop) {
        return;
      } catch (RuntimeException broken) {
        LOG.log(Level.WARNING, "Drawing polls failed; trying again", broken);
      }
    }
  }

  private void draw() {
    int room = free.availablePermits();
    if (closed || room == 0) {
      return;
    }
    for (Due due : transactions.call(() -> polls.draw(room, clock.instant(), settings.lease()))) {
      free.acquireUninterruptibly();
      held.add(due);
      Thread.ofVirtual().name("poll-" + due.source()).start(() -> run(due));
    }
  }

  private void run(Due due) {
    try {
      poll.run(due);
    } catch (RuntimeException broken) {
      // The lease runs out and the feed is drawn again.
      LOG.log(Level.WARNING, "A poll was left to its lease: source=" + due.source(), broken);
    } finally {
      held.remove(due);
      free.release();
      wake();
    }
  }

  private void look() {
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

  /** Draws nothing more, waits a little for what runs, and gives the rest back. */
  @Override
  public void close() {
    closed = true;
    wake();
    try {
      if (dispatcher == null
          || free.tryAcquire(
              settings.workers(), settings.grace().toMillis(), TimeUnit.MILLISECONDS)) {
        return;
      }
      for (Due due : Set.copyOf(held)) {
        transactions.run(() -> polls.release(due, clock.instant()));
      }
    } catch (InterruptedException stop) {
      Thread.currentThread().interrupt();
    } catch (RuntimeException broken) {
      LOG.log(Level.WARNING, "Polls could not be given back; their leases will run out", broken);
    }
  }
}
