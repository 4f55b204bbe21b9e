package org.dragoman.publish.delivery;

import java.lang.System.Logger.Level;
import java.util.concurrent.atomic.AtomicInteger;

/** Ends the process at a step as a kill would: nothing is closed, nothing is told. For tests. */
public final class HaltAt implements Failpoints {
  private static final System.Logger LOG = System.getLogger(HaltAt.class.getName());

  /** As a shell tells of a process that was killed. */
  private static final int KILLED = 137;

  private final Step step;
  private final AtomicInteger left;

  private HaltAt(Step step, int times) {
    this.step = step;
    this.left = new AtomicInteger(times);
  }

  /**
   * @param configured a step, and which time it counts from 1, e.g. {@code ANSWERED:2}
   * @throws IllegalArgumentException if it is neither
   */
  public static HaltAt of(String configured) {
    String[] parts = configured.split(":", 2);
    int times = parts.length == 1 ? 1 : Integer.parseInt(parts[1]);
    if (times < 1) {
      throw new IllegalArgumentException("halt-at: counts from 1, not " + times);
    }
    LOG.log(Level.WARNING, "This process will halt, for a test: at={0}", configured);
    return new HaltAt(Step.valueOf(parts[0]), times);
  }

  @Override
  public void reached(Step reached) {
    if (reached == step && left.decrementAndGet() == 0) {
      Runtime.getRuntime().halt(KILLED);
    }
  }
}
