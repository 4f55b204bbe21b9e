package org.dragoman.translate.engine;

import java.time.Duration;
import java.util.random.RandomGenerator;
import org.dragoman.translate.engine.EngineAnswer.Unavailable;

/**
 * Asks again what certainly was not done: no connection, too many requests, overloaded. Pauses
 * double, each with up to half of it more or less, so that callers refused together do not return
 * together. An engine that names a longer pause than is worth waiting for is left to its circuit.
 */
final class Retried extends EngineAround {

  private static final Duration FIRST = Duration.ofMillis(200);
  private static final Duration WORTH_WAITING = Duration.ofSeconds(5);

  private final int retries;
  private final Pauses pauses;
  private final RandomGenerator random;

  Retried(Engine engine, int retries, Pauses pauses, RandomGenerator random) {
    super(engine);
    this.retries = retries;
    this.pauses = pauses;
    this.random = random;
  }

  @Override
  public EngineAnswer translate(EngineRequest request) {
    EngineAnswer answer = engine.translate(request);
    for (int tried = 0; tried < retries; tried++) {
      if (!(answer instanceof Unavailable refused) || !worthAnother(refused)) {
        return answer;
      }
      try {
        pauses.pause(pause(tried, refused));
      } catch (InterruptedException stop) {
        Thread.currentThread().interrupt();
        return answer;
      }
      answer = engine.translate(request);
    }
    return answer;
  }

  private static boolean worthAnother(Unavailable refused) {
    Duration after = refused.after();
    return refused.untouched() && (after == null || after.compareTo(WORTH_WAITING) <= 0);
  }

  private Duration pause(int tried, Unavailable refused) {
    Duration base = FIRST.multipliedBy(1L << tried);
    Duration jittered = base.dividedBy(2).plusMillis(random.nextLong(base.toMillis() + 1));
    Duration after = refused.after();
    return after != null && after.compareTo(jittered) > 0 ? after : jittered;
  }
}
