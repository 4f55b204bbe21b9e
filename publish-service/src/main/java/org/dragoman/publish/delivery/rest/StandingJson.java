package org.dragoman.publish.delivery.rest;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import org.dragoman.publish.delivery.DeliveryLog.Standing;
import org.jspecify.annotations.Nullable;

/**
 * How things stand at a destination.
 *
 * @param waiting due or being sent
 * @param owed corrections and retractions among what waits or is parked
 * @param restsUntil it asked to be left alone; absent if it did not, or that is over
 * @param oldest planning of the oldest that is not settled
 * @param said the last answer, of whatever kind
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record StandingJson(
    String destination,
    String name,
    boolean paused,
    @Nullable Instant restsUntil,
    int waiting,
    int parked,
    int owed,
    @Nullable Instant oldest,
    @Nullable Instant oldestOwed,
    @Nullable Instant answeredAt,
    @Nullable String answer,
    @Nullable String said) {

  static StandingJson of(Standing it, Instant now) {
    return new StandingJson(
        it.destination(),
        it.name(),
        it.paused(),
        it.resting(now).orElse(null),
        it.waiting(),
        it.parked(),
        it.owed(),
        it.oldest(),
        it.oldestOwed(),
        it.saidAt(),
        it.answer(),
        it.said());
  }
}
