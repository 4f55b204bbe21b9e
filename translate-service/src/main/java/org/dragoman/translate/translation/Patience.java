package org.dragoman.translate.translation;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.dragoman.translate.translation.WorkStore.Later;

/**
 * How long an article waits for engines that are down. Their return makes it due at once, so it is
 * not tried meanwhile; only where nobody notices a return does it come back by itself: before its
 * patience is over once, and afterwards, on its way with gaps, after as long as it has waited
 * since, from half a minute to ten. Where no engine is down, and only its own calls failed,
 * nobody's return will end its wait: it comes back after as long as it has waited, from the
 * beginning, up to hours.
 *
 * @param total from the first failure; after it the article goes on as it is
 */
public record Patience(Duration total) {

  private static final Duration SHORTEST = Duration.ofSeconds(30);
  private static final Duration LONGEST = Duration.ofMinutes(10);
  private static final Duration LONGEST_BY_ITSELF = Duration.ofHours(6);

  /** Until when an unsent article waits; empty if its patience is over. */
  public Optional<Later> next(Work work, String reason, List<String> engines, Instant now) {
    Instant ends = work.patienceEnds().orElseGet(() -> now.plus(total));
    Instant soon = now.plus(pause(ends.minus(total), engines, now));
    Instant due = engines.isEmpty() && soon.isBefore(ends) ? soon : ends;
    return now.isBefore(ends)
        ? Optional.of(new Later(due, Optional.of(ends), false, reason, engines))
        : Optional.empty();
  }

  /** When to try again to complete what was sent with gaps. */
  public Later completion(Work work, String reason, List<String> engines, Instant now) {
    Instant began = work.patienceEnds().orElse(now);
    return new Later(
        now.plus(pause(began, engines, now)), Optional.of(began), false, reason, engines);
  }

  private static Duration pause(Instant began, List<String> engines, Instant now) {
    Duration waited = Duration.between(began, now);
    Duration longest = engines.isEmpty() ? LONGEST_BY_ITSELF : LONGEST;
    return waited.compareTo(SHORTEST) < 0
        ? SHORTEST
        : waited.compareTo(longest) > 0 ? longest : waited;
  }
}
