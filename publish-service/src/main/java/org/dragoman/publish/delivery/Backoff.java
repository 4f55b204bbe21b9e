package org.dragoman.publish.delivery;

import java.time.Duration;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * How long to wait before the next try: somewhere below a bound that doubles with each, so that
 * what failed together does not come back together ("full jitter").
 *
 * @param first bound
 * @param longest bound
 */
public record Backoff(Duration first, Duration longest) {
  /** A receiver that asks for more is not believed. */
  static final Duration LONGEST_ASKED = Duration.ofDays(1);

  private static final Duration SHORTEST = Duration.ofMillis(100);

  public Backoff {
    if (first.compareTo(SHORTEST) < 0 || longest.compareTo(first) < 0) {
      throw new IllegalArgumentException(
          "first: at least %s and at most the longest, not %s and %s"
              .formatted(SHORTEST, first, longest));
    }
  }

  /**
   * @param tries so far, from 1
   * @param asked how long the receiver asked to be left alone
   * @param random 0 to 1, exclusive
   */
  Duration pause(int tries, @Nullable Duration asked, double random) {
    Optional<Duration> least = asked(asked);
    if (least.isPresent()) {
      return least.get().plus(share(first, random));
    }
    Duration bound = first.multipliedBy(1L << Math.clamp(tries - 1L, 0, 20));
    Duration pause = share(bound.compareTo(longest) > 0 ? longest : bound, random);
    return pause.compareTo(SHORTEST) < 0 ? SHORTEST : pause;
  }

  /** What a receiver asked for, as far as it is believed. */
  static Optional<Duration> asked(@Nullable Duration asked) {
    return Optional.ofNullable(asked)
        .filter(Duration::isPositive)
        .map(some -> some.compareTo(LONGEST_ASKED) > 0 ? LONGEST_ASKED : some);
  }

  private static Duration share(Duration bound, double random) {
    return Duration.ofMillis((long) (bound.toMillis() * random));
  }
}
