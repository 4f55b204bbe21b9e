package org.dragoman.publish.delivery;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.dragoman.publish.channel.Answer;
import org.dragoman.publish.channel.Destination.Policy;

/** How a delivery goes on, seen from its line: every row of the story and the destination. */
final class Turn {
  private Turn() {}

  /** Whether a newer version has made it needless, and which. */
  static Optional<Integer> overtakenBy(Delivery delivery, List<Delivery> line, Policy policy) {
    return newer(delivery, line)
        .filter(newest -> policy == Policy.LATEST || newest.retraction())
        .map(Delivery::version);
  }

  static State after(
      Answer answer,
      Delivery delivery,
      List<Delivery> line,
      Policy policy,
      Backoff backoff,
      Instant now,
      double random) {
    return switch (answer) {
      case Answer.Acknowledged(_, var reference) -> new State.Acknowledged(now, reference);
      case Answer.Postponed(_, var after) ->
          overtakenBy(delivery, line, policy)
              .<State>map(by -> new State.Overtaken(now, by))
              .orElseGet(
                  () -> new State.Due(now.plus(backoff.pause(delivery.failures(), after, random))));
      // What the receiver dislikes may be mended in the newer version.
      case Answer.Refused _ ->
          newer(delivery, line)
              .<State>map(newest -> new State.Overtaken(now, newest.version()))
              .orElseGet(() -> new State.Parked(now));
    };
  }

  /** Until when its receiver asks to be left alone, with whatever story. */
  static Optional<Instant> restUntil(Answer answer, Instant now) {
    return switch (answer) {
      case Answer.Postponed(_, var after) -> Backoff.asked(after).map(now::plus);
      case Answer.Acknowledged _, Answer.Refused _ -> Optional.empty();
    };
  }

  private static Optional<Delivery> newer(Delivery delivery, List<Delivery> line) {
    return Plan.newest(line).filter(newest -> newest.version() > delivery.version());
  }
}
