package org.dragoman.outbox;

import java.lang.System.Logger.Level;
import java.time.Duration;

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

  private final Loop loop;
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
    this.loop = new Loop("outbox-relay", wakeup, this::step);
  }

  public void start() {
    loop.start();
  }

  /** Lets the batch in hand come to its end. */
  public void stop(Duration longest) throws InterruptedException {
    loop.stop(longest);
  }

  /** False once its thread has ended unasked: nothing would leave the outbox any more. */
  public boolean alive() {
    return loop.alive();
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
    if (!loop.stopping()) {
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
