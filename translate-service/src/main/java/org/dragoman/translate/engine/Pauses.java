package org.dragoman.translate.engine;

import java.time.Duration;

/** Waits, so that tests need not. */
@FunctionalInterface
interface Pauses {

  Pauses REAL = Thread::sleep;

  void pause(Duration length) throws InterruptedException;
}
