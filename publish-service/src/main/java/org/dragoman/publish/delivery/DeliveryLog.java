package org.dragoman.publish.delivery;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The ledger for those who read it. */
public interface DeliveryLog {

  /** The last entered first. */
  List<Entry> find(Asked asked, int limit);

  /**
   * What destinations held at an instant, as they acknowledged it: of each story the newest
   * version, or its retraction. By story, then destination.
   *
   * @param after where the last page ended
   */
  List<Entry> held(Asked asked, Instant at, @Nullable Spot after, int limit);

  Optional<Entry> entry(long id);

  /** Tries by the delivery's id, in their order; one that was never tried is absent. */
  Map<Long, List<Attempt>> attempts(List<Long> ids);

  /** How things stand at each destination that is not closed, by id. */
  List<Standing> standings();

  /** Corrections and retractions of stories that did not arrive where an older version may have. */
  List<Entry> undelivered(Collection<String> storyIds);

  /**
   * Null asks for nothing.
   *
   * @param state {@link State#word}
   * @param open only what is not settled
   * @param before id of a delivery: only what was entered before it
   */
  record Asked(
      @Nullable String story,
      @Nullable String destination,
      @Nullable String state,
      boolean open,
      @Nullable Long before) {}

  /** The place of a row in the order of {@link #held}. */
  record Spot(String story, String destination) {}

  /**
   * @param hash of the payload last begun to be sent, {@link
   *     org.dragoman.publish.channel.Payload#hash}
   * @param answer to the last try that ended: {@code acknowledged}, {@code postponed} or {@code
   *     refused}
   * @param said by the receiver, or what happened instead
   */
  record Entry(
      Delivery delivery,
      Instant plannedAt,
      @Nullable String hash,
      @Nullable String answer,
      @Nullable String said) {}

  /**
   * @param ended null where it was cut off: what the receiver got of it, nobody knows
   * @param hash null where it could not be written
   */
  record Attempt(
      Instant started,
      @Nullable Instant ended,
      @Nullable String hash,
      @Nullable String answer,
      @Nullable String said) {}

  /**
   * @param waiting due or being sent
   * @param owed corrections and retractions among what waits or is parked, of stories of which an
   *     older version may have arrived
   * @param oldest planning of the oldest that is not settled
   * @param oldestOwed the same of corrections and retractions
   * @param said the last answer, of whatever kind
   */
  record Standing(
      String destination,
      String name,
      boolean paused,
      int waiting,
      int parked,
      int owed,
      @Nullable Instant oldest,
      @Nullable Instant oldestOwed,
      @Nullable Instant saidAt,
      @Nullable String answer,
      @Nullable String said) {}
}
