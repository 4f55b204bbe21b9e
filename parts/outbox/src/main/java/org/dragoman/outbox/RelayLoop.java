package org.dragoman.outbox;

import java.lang.System.Logger.Level;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/** Runs a relay on a thread of its own until it is stopped. */
public final class RelayLoop {
  private static final System.Logger LOG = System.getLogger(RelayLoop.class.getName());
  private static final Duration FIRST_PAUSE = Duration.ofMillis(100);
  private static final Duration MEASURE_EVERY = Duration.ofSeconds(5);
  private static final Duration PRUNE_EVERY = Duration.ofHours(1);

  private final Relay relay;
  private final Table table;
  private final Wakeup wakeup;
  private final Monitor monitor;
  private final Duration sweep;
  private final Duration retention;
  private final Due measuring = new Due(MEASURE_EVERY);
  private final Due pruning = new Due(PRUNE_EVERY);

  private volatile boolean stopping;
  private volatile @Nullable Thread thread;
  private Duration pause = FIRST_PAUSE;

  /**
   * @param sweep how long at most a row waits for which the wake-up was lost
   * @param retention how long sent rows are kept
   */
  public RelayLoop(
      Relay relay,
      Table table,
      Wakeup wakeup,
      Monitor monitor,
      Duration sweep,
      Duration retention) {
    this.relay = relay;
    this.table = table;
    this.wakeup = wakeup;
    this.monitor = monitor;
    this.sweep = sweep;
    this.retention = retention;
  }

  public synchronized void start() {
    thread = Thread.ofVirtual().name("outbox-relay").start(this::run);
  }

  /** Lets the batch in hand come to its end. */
  public synchronized void stop(Duration longest) throws InterruptedException {
    stopping = true;
    wakeup.signal();
    Thread running = thread;
    if (running != null && !running.join(longest)) {
      LOG.log(Level.WARNING, "Outbox relay did not stop in time: seconds={0}", longest.toSeconds());
      running.interrupt();
    }
  }

  /** False once its thread has ended unasked: nothing would leave the outbox any more. */
  public boolean alive() {
    Thread running = thread;
    return running == null || stopping || running.isAlive();
  }

  private void run() {
    try {
      while (!stopping) {
        step();
      }
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
    } catch (Error fatal) {
      // No pass can be trusted after it; the liveness check asks for a restart.
      LOG.log(Level.ERROR, "Outbox relay has died", fatal);
    }
  }

  private void step() throws InterruptedException {
    try {
      Relay.Pass pass = relay.pass();
      look(pass);
      if (pass.failed() > 0 && pass.settled() == 0) {
        backOff();
        return;
      }
      pause = FIRST_PAUSE;
      if (pass.settled() == 0 && pass.left() == 0) {
        wakeup.await(sweep);
      }
    } catch (RuntimeException e) {
      // The database is away, or a bug: either way nothing is lost, and the next pass tries again.
      report(e);
      backOff();
    }
  }

  /** In full once, then in a line: an outage may last. */
  private void report(RuntimeException e) {
    if (pause.equals(FIRST_PAUSE)) {
      LOG.log(Level.ERROR, "Outbox pass failed, trying again", e);
    } else {
      LOG.log(Level.WARNING, "Outbox pass failed, trying again: error={0}", e.toString());
    }
  }

  private void look(Relay.Pass pass) {
    if (measuring.isNow()) {
      monitor.depth(table.depth());
    }
    if (pass.holding() && pruning.isNow()) {
      int rows = table.prune(retention);
      LOG.log(Level.DEBUG, "Outbox pruned: rows={0}", rows);
    }
  }

  private void backOff() throws InterruptedException {
    if (!stopping) {
      Thread.sleep(pause);
      Duration doubled = pause.multipliedBy(2);
      pause = doubled.compareTo(sweep) > 0 ? sweep : doubled;
    }
  }

  private static final class Due {
    private final long period;
    private long next = System.nanoTime();

    Due(Duration period) {
      this.period = period.toNanos();
    }

    boolean isNow() {
      long now = System.nanoTime();
      if (now - next < 0) {
        return false;
      }
      next = now + period;
      return true;
    }
  }
}
