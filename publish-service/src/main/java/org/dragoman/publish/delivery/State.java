package org.dragoman.publish.delivery;

import java.time.Instant;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Where a delivery stands. Each is settled, or has a time at which it goes on by itself. */
public sealed interface State {
  /** Every {@link #word}. */
  Set<String> WORDS = Set.of("due", "leased", "acknowledged", "parked", "overtaken", "closed");

  /** As it stands in JSON and in the ledger, e.g. {@code acknowledged}. */
  default String word() {
    return getClass().getSimpleName().toLowerCase(Locale.ROOT);
  }

  /** Whether nobody has anything to do about it any more. */
  default boolean settled() {
    return switch (this) {
      case Due _, Leased _, Parked _ -> false;
      case Acknowledged _, Overtaken _, Closed _ -> true;
    };
  }

  /** To be tried, not before a time. */
  record Due(Instant from) implements State {}

  /**
   * Being tried. Who tries it may be dead: from {@code until} on it is due again.
   *
   * @param token of the one lease; who has another may not say what comes of it
   */
  record Leased(Instant until, UUID token) implements State {}

  /**
   * The destination has it.
   *
   * @param reference what it calls the story, if it told
   */
  record Acknowledged(Instant at, @Nullable String reference) implements State {}

  /** Refused: it waits for a person, or for a newer version. */
  record Parked(Instant at) implements State {}

  /**
   * Never to be sent (again).
   *
   * @param by the newer version
   */
  record Overtaken(Instant at, int by) implements State {}

  /** Never sent, because nothing is brought to the destination any more. */
  record Closed(Instant at) implements State {}
}
