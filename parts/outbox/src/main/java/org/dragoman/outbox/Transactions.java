package org.dragoman.outbox;

import java.util.function.Supplier;

/** Transactions for use cases, which are plain classes and cannot be intercepted. */
public interface Transactions {

  /**
   * Runs the work in one transaction, joining the caller's if there is one; any exception rolls it
   * back and is thrown on.
   */
  <T> T call(Supplier<T> work);

  default void run(Runnable work) {
    call(() -> {
      work.run();
      return Boolean.TRUE;
    });
  }
}
