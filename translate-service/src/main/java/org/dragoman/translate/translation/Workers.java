package org.dragoman.translate.translation;

import java.lang.System.Logger.Level;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.dragoman.outbox.Transactions;
import org.jspecify.annotations.Nullable;

/**
 * Draws work and runs it, so many articles at a time, each on its own virtual thread. It is woken
 * when work arrives here; a short sweep finds what arrived elsewhere, fell due, or lost its holder.
 */
public final class Workers implements AutoCloseable {

  private static final System.Logger LOG = System.getLogger(Workers.class.getName());

  /**
   * @param articles translated at a time
   * @param lease how long work is held without a sign of life; renewed at a third of it
   * @param sweep how often to look for due work unasked
   * @param grace how long a stop waits for running work before giving it back
   */
  public record Settings(int articles, Duration lease, Duration sweep, Duration grace) {
    public Settings {
      if (articles < 1) {
        throw new IllegalArgumentException("articles: 1 or more, not " + articles);
      }
    }
  }

  private final WorkStore store;
  private final TranslateWork translate;
  private final Transactions transactions;
  private final InstantSource clock;
  private final Settings settings;
  private final Semaphore free;
  private final Semaphore signal = new Semaphore(0);
  private final Set<UUID> held = ConcurrentHashMap.newKeySet();
  private volatile boolean closed;
  private volatile @Nullable Thread dispatcher;

  public Workers(
      WorkStore store,
      TranslateWork translate,
      Transactions transactions,
      InstantSource clock,
      Settings settings) {
    this.store = store;
    this.translate = translate;
    this.transactions = transactions;
    this.clock = clock;
    this.settings = settings;
    this.free = new Semaphore(settings.articles());
  }

  public void start() {
    dispatcher = Thread.ofVirtual().name("translation-dispatcher").start(this::dispatch);
    Thread.ofVirtual().name("translation-leases").start(this::renew);
  }

  /** Call after the commit that made work. */
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
      } catch (InterruptedException stop) {
        return;
      } catch (RuntimeException broken) {
        LOG.log(Level.WARNING, "Drawing work failed; trying again", broken);
        pause();
      }
    }
  }

  private void draw() {
    int room = free.availablePermits();
    if (closed || room == 0) {
      return;
    }
    WorkStore.Drawn drawn =
        transactions.call(() -> store.draw(room, clock.instant(), settings.lease()));
    drawn.unreadable().forEach(this::refuse);
    for (Work work : drawn.work()) {
      free.acquireUninterruptibly();
      held.add(work.lease());
      Thread.ofVirtual().name("translation-" + work.articleId()).start(() -> run(work));
    }
  }

  private void refuse(Unreadable broken) {
    try {
      translate.refuse(broken);
    } catch (RuntimeException notNow) {
      // The others go on; its lease runs out and it is drawn again.
      LOG.log(Level.WARNING, "Work could not be given up article=" + broken.articleId(), notNow);
    }
  }

  private void run(Work work) {
    try {
      translate.run(work);
    } catch (RuntimeException broken) {
      // The lease runs out and the work is drawn again.
      LOG.log(Level.WARNING, "Work was left to its lease article=" + work.articleId(), broken);
    } finally {
      held.remove(work.lease());
      free.release();
      wake();
    }
  }

  private void renew() {
    while (!closed) {
      try {
        Thread.sleep(settings.lease().dividedBy(3));
        List<UUID> leases = List.copyOf(held);
        if (!leases.isEmpty()) {
          transactions.run(() -> store.renew(leases, clock.instant().plus(settings.lease())));
        }
      } catch (InterruptedException stop) {
        return;
      } catch (RuntimeException broken) {
        LOG.log(Level.WARNING, "Leases could not be renewed", broken);
      }
    }
  }

  private void pause() {
    try {
      Thread.sleep(settings.sweep());
    } catch (InterruptedException stop) {
      Thread.currentThread().interrupt();
    }
  }

  /** Draws nothing more, waits a little for what runs, and gives the rest back. */
  @Override
  public void close() {
    closed = true;
    wake();
    try {
      if (!free.tryAcquire(
          settings.articles(), settings.grace().toMillis(), TimeUnit.MILLISECONDS)) {
        List<UUID> leases = List.copyOf(held);
        transactions.run(() -> store.release(leases, clock.instant()));
      }
    } catch (InterruptedException stop) {
      Thread.currentThread().interrupt();
    } catch (RuntimeException broken) {
      LOG.log(Level.WARNING, "Work could not be given back; its leases will run out", broken);
    }
  }
}
