package org.dragoman.inbox;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/** The application's wish to stop, and pauses that end with it. */
public final class Stop {
  private final CountDownLatch requested = new CountDownLatch(1);

  public void request() {
    requested.countDown();
  }

  public boolean isRequested() {
    return requested.getCount() == 0 || Thread.currentThread().isInterrupted();
  }

  /** Waits that long, or until the application stops. */
  @SuppressWarnings("ReturnValueIgnored") // Which of the two it was, isRequested() tells.
  public void pause(Duration time) {
    try {
      boolean _ = requested.await(time.toMillis(), TimeUnit.MILLISECONDS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
