package org.dragoman.outbox;

import java.lang.System.Logger.Level;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/** Does a step again and again on a virtual thread of its own, until it is stopped. */
public final class Loop {
  private static final System.Logger LOG = System.getLogger(Loop.class.getName());

  /** Waits by itself where there is nothing to do. */
  @FunctionalInterface
  public interface Step {
    void run() throws InterruptedException;
  }

  private final String name;
  private final Wakeup wakeup;
  private final Step step;
  private volatile boolean stopping;
  private volatile @Nullable Thread thread;

  /**
   * @param name of its thread, and in the log
   * @param wakeup what the step waits at
   */
  public Loop(String name, Wakeup wakeup, Step step) {
    this.name = name;
    this.wakeup = wakeup;
    this.step = step;
  }

  public synchronized void start() {
    thread = Thread.ofVirtual().name(name).start(this::run);
  }

  /** Lets the step in hand come to its end, for so long at most. */
  public synchronized void stop(Duration longest) throws InterruptedException {
    stopping = true;
    wakeup.signal();
    Thread running = thread;
    if (running != null && !running.join(longest)) {
      LOG.log(
          Level.WARNING, "Did not stop in time: thread={0} seconds={1}", name, longest.toSeconds());
      running.interrupt();
    }
  }

  public boolean stopping() {
    return stopping;
  }

  /** False once its thread has ended unasked. */
  public boolean alive() {
    Thread running = thread;
    return running == null || stopping || running.isAlive();
  }

  private void run() {
    try {
      while (!stopping) {
        step.run();
      }
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
    } catch (Error fatal) {
      // No step can be trusted after it; the liveness check asks for a restart.
      LOG.log(Level.ERROR, "Has died: thread=" + name, fatal);
    }
  }
}
