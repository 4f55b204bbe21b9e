package org.dragoman.translate.engine;

import java.time.Duration;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.dragoman.translate.engine.EngineAnswer.Unavailable;

/** Lets so many calls through at a time; the others wait in the order they came. */
final class Limited extends EngineAround {

  /** Longer than any engine's time-out: whoever waits longer stands behind a crowd. */
  private static final Duration LONGEST_WAIT = Duration.ofMinutes(2);

  private final int calls;
  private final Semaphore free;

  Limited(Engine engine, int calls) {
    super(engine);
    this.calls = calls;
    this.free = new Semaphore(calls, true);
  }

  @Override
  public int concurrency() {
    return calls;
  }

  @Override
  public EngineAnswer translate(EngineRequest request) {
    try {
      if (!free.tryAcquire(LONGEST_WAIT.toSeconds(), TimeUnit.SECONDS)) {
        return new Unavailable("all of its %d calls are in use".formatted(calls));
      }
    } catch (InterruptedException stop) {
      Thread.currentThread().interrupt();
      return new Unavailable("interrupted");
    }
    try {
      return engine.translate(request);
    } finally {
      free.release();
    }
  }

  @Override
  public EngineStatus status() {
    return engine
        .status()
        .with(new EngineStatus.Load(calls, calls - free.availablePermits(), free.getQueueLength()));
  }
}
