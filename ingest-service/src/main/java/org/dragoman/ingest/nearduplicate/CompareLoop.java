package org.dragoman.ingest.nearduplicate;

import java.lang.System.Logger.Level;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * Compares on a thread of its own until it is stopped. It looks unasked: what arrives at another
 * replica is found as well, and nobody waits for a link.
 */
public final class CompareLoop implements AutoCloseable {
  private static final System.Logger LOG = System.getLogger(CompareLoop.class.getName());
  private static final int ATTEMPTS = 3;
  private static final int EXPIRED_AT_ONCE = 10_000;

  private final Compare compare;
  private final Tally tally;
  private final int batch;
  private final Duration sweep;
  private int failures;
  private long nextExpiry;
  private volatile boolean closed;
  private volatile @Nullable Thread thread;

  /**
   * @param batch most articles compared in one transaction
   * @param sweep how often to look while nothing is due
   */
  public CompareLoop(Compare compare, Tally tally, int batch, Duration sweep) {
    this.compare = compare;
    this.tally = tally;
    this.batch = batch;
    this.sweep = sweep;
  }

  public void start() {
    nextExpiry = System.nanoTime();
    thread = Thread.ofVirtual().name("near-duplicates").start(this::run);
  }

  @Override
  public void close() {
    closed = true;
    Thread running = thread;
    if (running != null) {
      try {
        // A transaction cut short is undone, and what it held is drawn again.
        if (!running.join(Duration.ofSeconds(2))) {
          running.interrupt();
        }
      } catch (InterruptedException stop) {
        Thread.currentThread().interrupt();
      }
    }
  }

  private void run() {
    try {
      while (!closed) {
        if (step() == Compare.Pass.IDLE) {
          Thread.sleep(sweep);
        }
      }
    } catch (InterruptedException stop) {
      Thread.currentThread().interrupt();
    }
  }

  /** After a failure one at a time, so that no text holds up the others for ever. */
  Compare.Pass step() {
    try {
      expire();
      Compare.Pass pass = compare.pass(failures == 0 ? batch : 1);
      failures = 0;
      return pass;
    } catch (RuntimeException broken) {
      failures++;
      LOG.log(Level.WARNING, "Comparing failed, trying again: failures=" + failures, broken);
      if (failures > ATTEMPTS) {
        giveUp();
      }
      return Compare.Pass.IDLE;
    }
  }

  private void giveUp() {
    try {
      compare
          .giveUpFirst()
          .ifPresent(article -> {
            tally.failed();
            LOG.log(Level.ERROR, "Article left uncompared: article={0}", article);
          });
      failures = 1;
    } catch (RuntimeException away) {
      // Then it is not the text: the database is away, and all of it is tried again.
      LOG.log(Level.WARNING, "Comparing waits for the database: error={0}", away.toString());
    }
  }

  private void expire() {
    if (System.nanoTime() - nextExpiry >= 0) {
      int rows = compare.expire(EXPIRED_AT_ONCE);
      boolean more = rows == EXPIRED_AT_ONCE;
      nextExpiry = System.nanoTime() + (more ? Duration.ZERO : Duration.ofMinutes(10)).toNanos();
    }
  }
}
