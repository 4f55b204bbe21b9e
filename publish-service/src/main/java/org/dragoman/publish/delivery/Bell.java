package org.dragoman.publish.delivery;

import java.time.Duration;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.dragoman.outbox.Wakeup;

/** Wakes one thread of this process. */
final class Bell implements Wakeup {
  private final Semaphore rung = new Semaphore(0);

  @Override
  public void await(Duration longest) throws InterruptedException {
    if (rung.tryAcquire(longest.toMillis(), TimeUnit.MILLISECONDS)) {
      rung.drainPermits();
    }
  }

  @Override
  public void signal() {
    rung.release();
  }
}
