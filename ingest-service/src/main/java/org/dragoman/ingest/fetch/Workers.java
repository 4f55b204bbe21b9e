package org.dragoman.ingest.fetch;

import java.lang.System.Logger.Level;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/** Draws work that is due and runs it, so much at a time, each on its own virtual thread. */
public final class Workers<T> implements AutoCloseable {
  private static final System.Logger LOG = System.getLogger(Workers.class.getName());

  /** Leased work; each call has its own transactions. */
  public interface Work<T> {
    List<T> draw(int most);

    void run(T drawn);

    /** Gives back what a stop cut short. */
    void release(T drawn);

    /** Called between draws, for what is to be done now and then. */
    void tend();
  }

  /**
   * @param workers so many at a time
   * @param sweep how often to look for work unasked
   * @param grace how long a stop waits for what runs before giving it back
   */
  public record Settings(int workers, Duration sweep, Duration grace) {
    public Settings {
      if (workers < 1) {
        throw new IllegalArgumentException("workers: 1 or more, not " + workers);
      }
    }
  }

  private final String name;
  private final Work<T> work;
  private final Settings settings;
  private final Semaphore free;
  private final Semaphore signal = new Semaphore(0);
  private final Set<T> held = ConcurrentHashMap.newKeySet();
  private volatile boolean closed;
  private volatile @Nullable Thread dispatcher;

  public Workers(String name, Work<T> work, Settings settings) {
    this.name = name;
    this.work = work;
    this.settings = settings;
    this.free = new Semaphore(settings.workers());
  }

  public void start() {
    dispatcher = Thread.ofVirtual().name(name).start(this::dispatch);
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
        work.tend();
      } catch (InterruptedException stop) {
        return;
      } catch (RuntimeException broken) {
        if (!closed) {
          LOG.log(Level.WARNING, "Drawing work failed; trying again: workers=" + name, broken);
        }
      }
    }
  }

  private void draw() {
    int room = free.availablePermits();
    if (closed || room == 0) {
      return;
    }
    for (T drawn : work.draw(room)) {
      free.acquireUninterruptibly();
      held.add(drawn);
      Thread.ofVirtual().name(name).start(() -> run(drawn));
    }
  }

  private void run(T drawn) {
    try {
      work.run(drawn);
    } catch (RuntimeException broken) {
      // The lease runs out and it is drawn again.
      LOG.log(Level.WARNING, "Work was left to its lease: workers=" + name, broken);
    } finally {
      held.remove(drawn);
      free.release();
      wake();
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
      Set.copyOf(held).forEach(work::release);
    } catch (InterruptedException stop) {
      Thread.currentThread().interrupt();
    } catch (RuntimeException broken) {
      LOG.log(Level.WARNING, "Work could not be given back; its leases will run out", broken);
    }
  }
}
