package org.dragoman.translate.translation;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import org.dragoman.translate.translation.WorkStore.Later;

/**
 * How long an article waits for engines that are down. Their return makes it due at once, so it is
 * not tried meanwhile; only where nobody notices a return does it come back by itself: before its
 * patience is over once, and afterwards, on its way with gaps, after as long as it has waited
 * since, from half a minute to ten.
 *
 * @param total from the first failure; after it the article goes on as it is
 */
public record Patience(Duration total) {

  private static final Duration SHORTEST = Duration.ofSeconds(30);
  private static final Duration LONGEST = Duration.ofMinutes(10);

  /** Until when an unsent article waits; empty if its patience is over. */
  public Optional<Later> next(Work work, String reason, Set<String> engines, Instant now) {
    Instant ends = work.patienceEnds().orElseGet(() -> now.plus(total));
    return now.isBefore(ends)
        ? Optional.of(new Later(ends, Optional.of(ends), false, reason, engines))
        : Optional.empty();
  }

  /** When to try again to complete what was sent with gaps. */
  public Later completion(Work work, String reason, Set<String> engines, Instant now) {
    Instant began = work.patienceEnds().orElse(now);
    Duration waited = Duration.between(began, now);
    Duration pause =
        waited.compareTo(SHORTEST) < 0
            ? SHORTEST
            : waited.compareTo(LONGEST) > 0 ? LONGEST : waited;
    return new Later(now.plus(pause), Optional.of(began), false, reason, engines);
  }
}
