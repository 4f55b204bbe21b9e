package org.dragoman.ingest.websub;

import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * What a hub says of a subscription: verification of intent (section 5.3) and denial (section 5.2).
 *
 * @param mode {@code subscribe}, {@code unsubscribe} or {@code denied}
 * @param lease in the request; a hub that states none is taken at what it was asked for
 */
public record Intent(
    @Nullable String mode,
    @Nullable String topic,
    @Nullable String challenge,
    @Nullable Duration lease,
    @Nullable String reason) {

  /** How long we ask for. */
  public static final Duration LEASE = Duration.ofDays(10);
}
