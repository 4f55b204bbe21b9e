package org.dragoman.outbox;

import java.time.Duration;

/** Wakes the relay when rows were committed, by whichever process. */
public interface Wakeup {

  /** Returns when there may be something new, or after that time. */
  void await(Duration longest) throws InterruptedException;

  /** Ends a wait from within. */
  void signal();
}
