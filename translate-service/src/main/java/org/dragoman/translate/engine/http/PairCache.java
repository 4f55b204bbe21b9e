package org.dragoman.translate.engine.http;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * What a server last said it can translate. It is asked again after five minutes; if it does not
 * answer then, its former answer stands. One that never answered is asked again after two seconds:
 * articles must not each wait for it to be found dead.
 */
public final class PairCache<T> {

  private static final Duration KEPT = Duration.ofMinutes(5);
  private static final Duration FAILURE_KEPT = Duration.ofSeconds(2);

  /** What is known of an engine's pairs. */
  public sealed interface Pairs<T> {

    record Known<T>(T pairs) implements Pairs<T> {}

    /** It has never answered; {@code reason} is why it did not now. */
    record Unknown<T>(String reason) implements Pairs<T> {}
  }

  private record Answer<T>(Pairs<T> pairs, Instant until) {}

  private final Supplier<Pairs<T>> ask;
  private final InstantSource clock;
  private volatile @Nullable Answer<T> last;

  public PairCache(Supplier<Pairs<T>> ask, InstantSource clock) {
    this.ask = ask;
    this.clock = clock;
  }

  public Pairs<T> get() {
    Answer<T> answer = last;
    if (answer != null && clock.instant().isBefore(answer.until())) {
      return answer.pairs();
    }
    Pairs<T> asked = refresh();
    Answer<T> kept = last;
    return kept == null ? asked : kept.pairs();
  }

  /** Asks now, whatever is known. */
  public Pairs<T> refresh() {
    Pairs<T> asked = ask.get();
    Answer<T> before = last;
    last =
        switch (asked) {
          case Pairs.Known<T> known -> new Answer<>(known, clock.instant().plus(KEPT));
          case Pairs.Unknown<T> unknown ->
              new Answer<>(
                  before != null && before.pairs() instanceof Pairs.Known<T>
                      ? before.pairs()
                      : unknown,
                  clock.instant().plus(FAILURE_KEPT));
        };
    return asked;
  }
}
