package org.dragoman.publish.delivery.rest;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.List;
import org.dragoman.publish.delivery.Consignments;
import org.dragoman.publish.delivery.Delivery;
import org.dragoman.publish.delivery.DeliveryLog.Attempt;
import org.dragoman.publish.delivery.DeliveryLog.Entry;
import org.dragoman.publish.delivery.State;
import org.jspecify.annotations.Nullable;

/**
 * A row of the ledger; what does not apply is absent.
 *
 * @param messageId the receiver knows it by this, at each try
 * @param retraction whether the version takes the story back
 * @param state due, leased (being sent), acknowledged, parked (refused: it waits for a person),
 *     overtaken (never sent again) or closed (never sent: the destination is closed)
 * @param next when it is tried again by itself; later where its destination asked to be left alone
 * @param overtakenBy version
 * @param hash SHA-256 of what was last begun to be sent, in hexadecimal
 * @param reference what the receiver calls the story
 * @param said the receiver's last answer, or what happened instead
 * @param attempts the last ones, the last first
 * @param attemptsNext cursor of those before, at {@code /api/deliveries/ID/attempts}; absent where
 *     these are all
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record DeliveryJson(
    long id,
    String story,
    int version,
    String destination,
    String messageId,
    String title,
    boolean retraction,
    @Nullable String reason,
    Instant publishedAt,
    Instant plannedAt,
    String state,
    @Nullable Instant next,
    @Nullable Instant settledAt,
    @Nullable Integer overtakenBy,
    @Nullable String hash,
    @Nullable String reference,
    @Nullable String answer,
    @Nullable String said,
    List<Try> attempts,
    @Nullable String attemptsNext) {

  /** Tries of each row in a list: one that is tried for a year has thousands. */
  static final int SHOWN = 10;

  /**
   * @param ended absent where it was cut off: what the receiver got of it, nobody knows
   */
  @JsonInclude(JsonInclude.Include.NON_NULL)
  record Try(
      Instant started,
      @Nullable Instant ended,
      @Nullable String hash,
      @Nullable String answer,
      @Nullable String said) {
    static Try of(Attempt attempt) {
      return new Try(
          attempt.started(), attempt.ended(), attempt.hash(), attempt.answer(), attempt.said());
    }
  }

  /**
   * @param attempts one more than are shown, if there are more
   */
  static DeliveryJson of(Entry entry, List<Attempt> attempts) {
    Delivery row = entry.delivery();
    State state = row.state();
    return new DeliveryJson(
        row.id(),
        row.storyId(),
        row.version(),
        row.destination(),
        Consignments.id(row),
        row.title(),
        row.retraction(),
        row.reason(),
        row.publishedAt(),
        entry.plannedAt(),
        state.word(),
        entry.next().orElse(null),
        settledAt(state),
        state instanceof State.Overtaken(_, int by) ? by : null,
        entry.hash(),
        state instanceof State.Acknowledged(_, var reference) ? reference : null,
        entry.answer(),
        entry.said(),
        attempts.stream().limit(SHOWN).map(Try::of).toList(),
        attempts.size() > SHOWN ? Cursors.of(attempts.get(SHOWN - 1).id()) : null);
  }

  private static @Nullable Instant settledAt(State state) {
    return switch (state) {
      case State.Acknowledged(var at, _) -> at;
      case State.Parked(var at) -> at;
      case State.Overtaken(var at, _) -> at;
      case State.Closed(var at) -> at;
      case State.Due _, State.Leased _ -> null;
    };
  }
}
