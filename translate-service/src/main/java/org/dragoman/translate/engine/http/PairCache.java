package org.dragoman.translate.engine.http;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * What a server last said it can translate. It is asked again after five minutes; if it does not
 * answer then, its former answer stands.
 */
public final class PairCache<T> {

  private static final Duration KEPT = Duration.ofMinutes(5);

  /** What is known of an engine's pairs. */
  public sealed interface Pairs<T> {

    record Known<T>(T pairs) implements Pairs<T> {}

    /** It has never answered; {@code reason} is why it did not now. */
    record Unknown<T>(String reason) implements Pairs<T> {}
  }

  private record Answer<T>(Pairs.Known<T> known, Instant at) {}

  private final Supplier<Pairs<T>> ask;
  private final InstantSource clock;
  private volatile @Nullable Answer<T> last;

  public PairCache(Supplier<Pairs<T>> ask, InstantSource clock) {
    this.ask = ask;
    this.clock = clock;
  }

  public Pairs<T> get() {
    Answer<T> answer = last;
    if (answer != null && answer.at().plus(KEPT).isAfter(clock.instant())) {
      return answer.known();
    }
    Pairs<T> asked = refresh();
    return answer != null && asked instanceof Pairs.Unknown<T> ? answer.known() : asked;
  }

  /** Asks now, whatever is known. */
  public Pairs<T> refresh() {
    Pairs<T> asked = ask.get();
    if (asked instanceof Pairs.Known<T> known) {
      last = new Answer<>(known, clock.instant());
    }
    return asked;
  }
}
