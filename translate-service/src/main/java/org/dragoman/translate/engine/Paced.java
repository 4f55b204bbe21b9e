package org.dragoman.translate.engine;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.function.BooleanSupplier;
import org.dragoman.translate.engine.EngineAnswer.Unavailable;
import org.jspecify.annotations.Nullable;

/**
 * Keeps requests a second and characters a minute. Each request takes its time off the future, and
 * the next waits for that to pass; there are no bursts that a server's own count could punish.
 */
final class Paced extends EngineAround {

  /** Beyond it others may be quicker. */
  private static final Duration LONGEST_WAIT = Duration.ofSeconds(30);

  private final Duration each;
  private final double nanosPerCharacter;
  private final InstantSource clock;
  private final Pauses pauses;
  private final BooleanSupplier vain;
  private Instant free = Instant.MIN;

  /**
   * @param vain whether a call would be turned away at once anyway: nobody waits for that
   */
  Paced(
      Engine engine,
      @Nullable Double requestsPerSecond,
      @Nullable Integer charactersPerMinute,
      InstantSource clock,
      Pauses pauses,
      BooleanSupplier vain) {
    super(engine);
    this.each =
        requestsPerSecond == null
            ? Duration.ZERO
            : Duration.ofNanos((long) (1e9 / requestsPerSecond));
    this.nanosPerCharacter = charactersPerMinute == null ? 0 : 60e9 / charactersPerMinute;
    this.clock = clock;
    this.pauses = pauses;
    this.vain = vain;
  }

  @Override
  public EngineAnswer translate(EngineRequest request) {
    if (vain.getAsBoolean()) {
      return engine.translate(request);
    }
    Duration wait = reserve(request.characters());
    if (wait.compareTo(LONGEST_WAIT) > 0) {
      return new Unavailable("its rate limit is used up", wait);
    }
    try {
      if (wait.isPositive()) {
        pauses.pause(wait);
      }
    } catch (InterruptedException stop) {
      Thread.currentThread().interrupt();
      return new Unavailable("interrupted");
    }
    return engine.translate(request);
  }

  /** How long to wait; nothing is taken where that is too long. */
  private synchronized Duration reserve(long characters) {
    Instant now = clock.instant();
    Instant start = free.isAfter(now) ? free : now;
    Duration wait = Duration.between(now, start);
    if (wait.compareTo(LONGEST_WAIT) <= 0) {
      Duration text = Duration.ofNanos((long) (nanosPerCharacter * characters));
      free = start.plus(each.compareTo(text) > 0 ? each : text);
    }
    return wait;
  }
}
