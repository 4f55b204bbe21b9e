package org.dragoman.translate.translation;

import java.lang.System.Logger.Level;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;
import org.dragoman.outbox.Transactions;
import org.dragoman.outbox.Wakeup;
import org.jspecify.annotations.Nullable;

/**
 * Draws work and runs it on virtual threads. What has not been tried goes first to a few workers
 * that ask no engine; what they cannot settle goes to the lane of the engine it needs, which has
 * room for as many articles as keep that engine busy, or waits for its turn there. A commit that
 * makes work due, in whatever process, wakes the dispatcher; a sweep finds what fell due by itself
 * or lost its holder.
 */
public final class Workers implements AutoCloseable {

  private static final System.Logger LOG = System.getLogger(Workers.class.getName());

  /** Of a lane's draws, one in so many begins with work that is only to be completed. */
  private static final int COMPLETING = 4;

  /**
   * @param settling articles at a time that are tried without engines
   * @param ahead articles in an engine's lane for each call it takes at a time: while one is
   *     translated another is prepared or sent
   * @param lease how long work is held without a sign of life; renewed at a third of it
   * @param sweep how often to look for due work unasked
   * @param grace how long a stop waits for running work before giving it back
   */
  public record Settings(int settling, int ahead, Duration lease, Duration sweep, Duration grace) {
    public Settings {
      if (settling < 1 || ahead < 1) {
        throw new IllegalArgumentException("settling, ahead: 1 or more");
      }
    }
  }

  private final WorkStore store;
  private final TranslateWork translate;
  private final Transactions transactions;
  private final InstantSource clock;
  private final Settings settings;
  private final Wakeup wakeup;
  private final Upkeep upkeep;
  private final Room settling;
  private final Map<String, Room> engines = new ConcurrentHashMap<>();
  private final Set<UUID> held = ConcurrentHashMap.newKeySet();
  private volatile boolean closed;
  private volatile @Nullable Thread dispatcher;

  /**
   * @param lanes by the name of each engine, how many calls it takes at a time
   */
  public Workers(
      WorkStore store,
      TranslateWork translate,
      Transactions transactions,
      InstantSource clock,
      Settings settings,
      Map<String, Integer> lanes,
      Wakeup wakeup,
      Awaited awaited) {
    this.store = store;
    this.translate = translate;
    this.transactions = transactions;
    this.clock = clock;
    this.settings = settings;
    this.wakeup = wakeup;
    this.upkeep =
        new Upkeep(store, transactions, clock, settings.lease(), held, engines.keySet(), awaited);
    this.settling = new Room(settings.settling());
    lanes.forEach((engine, calls) ->
        engines.put(engine, new Room(Math.max(1, calls) * settings.ahead() + 1)));
  }

  public void start() {
    dispatcher = Thread.ofVirtual().name("translation-dispatcher").start(this::dispatch);
    upkeep.start();
  }

  /** Call after the commit that made work. */
  public void wake() {
    wakeup.signal();
  }

  public boolean running() {
    Thread thread = dispatcher;
    return thread != null && thread.isAlive();
  }

  private void dispatch() {
    while (!closed) {
      try {
        wakeup.await(settings.sweep());
        drawForSettling();
        for (Map.Entry<String, Room> engine : engines.entrySet()) {
          drawFor(engine.getKey(), engine.getValue());
        }
      } catch (InterruptedException stop) {
        return;
      } catch (RuntimeException broken) {
        LOG.log(Level.WARNING, "Drawing work failed; trying again", broken);
        pause(settings.sweep());
      }
    }
  }

  private void drawForSettling() {
    settling.draw(() -> {
      // Before the look, not after it: what comes meanwhile says so again.
      settling.more = false;
      if (draw(Lane.SETTLE, settling, settling.size, this::settle)) {
        settling.more = true;
      }
    });
  }

  private void drawFor(String engine, Room room) {
    Consumer<Work> run = work -> runFor(engine, room, work);
    room.draw(() -> {
      room.more = false;
      boolean more = false;
      if (room.turn(COMPLETING)) {
        more = draw(Lane.completing(engine), room, 1, run);
      }
      more |= draw(Lane.of(engine), room, room.size, run);
      more |= draw(Lane.completing(engine), room, room.size, run);
      if (more) {
        room.more = true;
      }
    });
  }

  /** Whether there may be more in the lane than there was room for. */
  private boolean draw(Lane lane, Room room, int most, Consumer<Work> run) {
    if (closed) {
      return false;
    }
    int fitting = room.take(most);
    if (fitting == 0) {
      return true;
    }
    int used = 0;
    try {
      WorkStore.Drawn drawn =
          transactions.call(() -> store.draw(lane, fitting, clock.instant(), settings.lease()));
      for (Work work : drawn.work()) {
        held.add(work.lease());
        Thread.ofVirtual().name("translation-" + work.articleId()).start(() -> run.accept(work));
        used++;
      }
      drawn.unreadable().forEach(this::refuse);
      return drawn.size() == fitting;
    } finally {
      room.free.release(fitting - used);
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

  private void settle(Work work) {
    String engine = null;
    Begun begun = null;
    try {
      begun = translate.begin(work).orElse(null);
      if (begun != null) {
        engine = handOver(work, begun);
      }
    } catch (RuntimeException broken) {
      leaveToItsLease(work, broken);
    } finally {
      if (engine == null) {
        held.remove(work.lease());
      }
      settling.free.release();
    }
    refill(settling, this::drawForSettling);
    if (engine != null && begun != null) {
      finishFor(engine, room(engine), work, begun);
    }
  }

  /** The engine in whose lane there is a place for it now; null if it is out of our hands. */
  private @Nullable String handOver(Work work, Begun begun) {
    String engine = begun.lane().orElse(null);
    if (engine == null) {
      // Nobody translates that pair: there is nothing to wait for.
      translate.finish(work, begun);
      return null;
    }
    Room room = room(engine);
    if (room.free.tryAcquire()) {
      return engine;
    }
    translate.park(work, work.completing() ? Lane.completing(engine) : Lane.of(engine));
    room.more = true;
    // A place may have become free just before, and whoever left it found nobody waiting.
    refill(room, () -> drawFor(engine, room));
    return null;
  }

  private Room room(String engine) {
    return engines.computeIfAbsent(engine, _ -> new Room(settings.ahead() + 1));
  }

  private void runFor(String engine, Room room, Work work) {
    Begun begun = null;
    try {
      begun = translate.begin(work).orElse(null);
    } catch (RuntimeException broken) {
      leaveToItsLease(work, broken);
    }
    if (begun == null) {
      leave(engine, room, work);
    } else {
      finishFor(engine, room, work, begun);
    }
  }

  private void finishFor(String engine, Room room, Work work, Begun begun) {
    try {
      translate.finish(work, begun);
    } catch (RuntimeException broken) {
      leaveToItsLease(work, broken);
    } finally {
      leave(engine, room, work);
    }
  }

  private void leave(String engine, Room room, Work work) {
    held.remove(work.lease());
    room.free.release();
    refill(room, () -> drawFor(engine, room));
  }

  /** Whoever leaves a room that others wait for draws them in; the dispatcher is not needed. */
  private void refill(Room room, Runnable draw) {
    try {
      if (room.worthDrawing()) {
        draw.run();
      }
    } catch (RuntimeException broken) {
      LOG.log(Level.WARNING, "Drawing work failed; the sweep tries again", broken);
    }
  }

  private static void leaveToItsLease(Work work, RuntimeException broken) {
    LOG.log(Level.WARNING, "Work was left to its lease article=" + work.articleId(), broken);
  }

  private static void pause(Duration time) {
    try {
      Thread.sleep(time);
    } catch (InterruptedException stop) {
      Thread.currentThread().interrupt();
    }
  }

  /** Draws nothing more, waits a little for what runs, and gives the rest back. */
  @Override
  public void close() {
    closed = true;
    upkeep.close();
    wake();
    try {
      long end = System.nanoTime() + settings.grace().toNanos();
      while (!held.isEmpty() && System.nanoTime() < end) {
        Thread.sleep(Duration.ofMillis(10));
      }
      List<UUID> leases = List.copyOf(held);
      if (!leases.isEmpty()) {
        transactions.run(() -> store.release(leases, clock.instant()));
      }
    } catch (InterruptedException stop) {
      Thread.currentThread().interrupt();
    } catch (RuntimeException broken) {
      LOG.log(Level.WARNING, "Work could not be given back; its leases will run out", broken);
    }
  }
}
