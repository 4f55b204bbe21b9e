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
   * version, or its retraction. The last acknowledged first.
   *
   * @param after where the last page ended
   */
  List<Entry> held(Asked asked, Instant at, @Nullable Spot after, int limit);

  Optional<Entry> entry(long id);

  /**
   * The last tries by the delivery's id, the last first; one that was never tried is absent.
   *
   * @param before only what began before the attempt of this number
   * @param most of each delivery
   */
  Map<Long, List<Attempt>> attempts(List<Long> ids, @Nullable Long before, int most);

  /** How things stand at each destination that is not closed, by id. */
  List<Standing> standings();

  /** Corrections and retractions of stories that did not arrive where an older version may have. */
  List<Entry> undelivered(Collection<String> storyIds);

  /**
   * Null asks for nothing.
   *
   * @param state one of {@link State#WORDS}
   * @param open only what is not settled
   * @param before id of a delivery: only what was entered before it
   */
  record Asked(
      @Nullable String story,
      @Nullable String destination,
      @Nullable String state,
      boolean open,
      @Nullable Long before) {
    public Asked {
      if (state != null && !State.WORDS.contains(state)) {
        throw new IllegalArgumentException("state: one of " + State.WORDS + ", not " + state);
      }
    }
  }

  /** The place of a row in the order of {@link #held}. */
  record Spot(Instant settled, long id) {}

  /**
   * @param hash of the payload last begun to be sent, {@link
   *     org.dragoman.publish.channel.Payload#hash}
   * @param answer to the last try that ended: {@code acknowledged}, {@code postponed} or {@code
   *     refused}
   * @param said by the receiver, or what happened instead
   * @param rests until when its destination has last asked to be left alone
   */
  record Entry(
      Delivery delivery,
      Instant plannedAt,
      @Nullable String hash,
      @Nullable String answer,
      @Nullable String said,
      @Nullable Instant rests) {

    /** When it is tried again by itself; empty if it is not, or is being tried. */
    public Optional<Instant> next() {
      return delivery.state() instanceof State.Due(Instant from)
          ? Optional.of(rests != null && rests.isAfter(from) ? rests : from)
          : Optional.empty();
    }
  }

  /**
   * @param id greater than those of the tries before
   * @param ended null where it was cut off: what the receiver got of it, nobody knows
   * @param hash null where it could not be written
   */
  record Attempt(
      long id,
      Instant started,
      @Nullable Instant ended,
      @Nullable String hash,
      @Nullable String answer,
      @Nullable String said) {}

  /**
   * @param waiting due or being sent
   * @param owed corrections and retractions among what waits or is parked, of stories of which an
   *     older version may have arrived
   * @param rests until when it has last asked to be left alone
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
      @Nullable Instant rests,
      @Nullable Instant oldest,
      @Nullable Instant oldestOwed,
      @Nullable Instant saidAt,
      @Nullable String answer,
      @Nullable String said) {

    /** Until when it is left alone; empty if it is not. */
    public Optional<Instant> resting(Instant now) {
      return Optional.ofNullable(rests).filter(now::isBefore);
    }
  }
}
