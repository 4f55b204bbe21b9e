package org.dragoman.translate.translation;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.dragoman.translate.translation.WorkStore.Later;

/**
 * How long an article waits for engines that are down, and when it tries them again: after as long
 * as it has waited already, so that the pauses double.
 *
 * @param total from the first failure; after it the article goes on as it is
 */
public record Patience(Duration total) {

  private static final Duration SHORTEST = Duration.ofSeconds(1);
  private static final Duration LONGEST = Duration.ofMinutes(1);

  /** Empty if it is over. */
  public Optional<Later> next(Work work, String reason, Instant now) {
    Instant ends = work.patienceEnds().orElseGet(() -> now.plus(total));
    if (!now.isBefore(ends)) {
      return Optional.empty();
    }
    Duration waited = total.minus(Duration.between(now, ends));
    Duration pause = longer(SHORTEST, waited.compareTo(LONGEST) < 0 ? waited : LONGEST);
    Instant due = now.plus(pause);
    return Optional.of(
        new Later(due.isBefore(ends) ? due : ends, Optional.of(ends), false, reason));
  }

  private static Duration longer(Duration one, Duration other) {
    return one.compareTo(other) > 0 ? one : other;
  }
}
