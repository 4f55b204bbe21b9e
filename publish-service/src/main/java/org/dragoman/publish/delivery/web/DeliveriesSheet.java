package org.dragoman.publish.delivery.web;

import java.time.Instant;
import java.util.List;
import org.dragoman.pages.When;
import org.dragoman.publish.delivery.Delivery;
import org.dragoman.publish.delivery.DeliveryLog.Entry;
import org.dragoman.publish.delivery.DeliveryLog.Standing;
import org.dragoman.publish.delivery.State;
import org.jspecify.annotations.Nullable;

/**
 * What is still to be brought, and where to.
 *
 * @param chief whether the reader may try again, pause and resume
 * @param only the destination whose deliveries are shown; empty for all
 * @param more whether there are more open ones than shown
 */
record DeliveriesSheet(
    List<Stop> stops, List<Open> open, boolean chief, String only, boolean more) {

  /** A destination. */
  record Stop(
      String id,
      String name,
      boolean paused,
      int waiting,
      int parked,
      int owed,
      @Nullable When rests,
      @Nullable When oldest,
      @Nullable When answered,
      @Nullable String said) {
    static Stop of(Standing it, Instant now) {
      return new Stop(
          it.destination(),
          it.name(),
          it.paused(),
          it.waiting(),
          it.parked(),
          it.owed(),
          When.of(it.resting(now).orElse(null), now),
          When.of(it.oldest(), now),
          When.of(it.saidAt(), now),
          it.said());
    }

    /** Whether trying all again changes anything. */
    public boolean open() {
      return waiting + parked > 0 || rests != null;
    }
  }

  /** One version that has not arrived. */
  record Open(
      long id,
      String story,
      String title,
      String what,
      String destination,
      String state,
      @Nullable When next,
      int tries,
      @Nullable String said,
      boolean waits) {
    static Open of(Entry entry, Instant now) {
      Delivery row = entry.delivery();
      return new Open(
          row.id(),
          row.storyId(),
          row.title().isBlank() ? "(no headline)" : row.title(),
          row.retraction() ? "Retraction" : "Version " + row.version(),
          row.destination(),
          told(row.state()),
          When.of(entry.next().orElse(null), now),
          row.tries(),
          entry.said(),
          !(row.state() instanceof State.Leased));
    }

    private static String told(State state) {
      return switch (state) {
        case State.Due _ -> "Waits for its next try";
        case State.Leased _ -> "Is being sent";
        case State.Parked _ -> "Refused";
        case State.Acknowledged _ -> "Arrived";
        case State.Overtaken _ -> "Overtaken";
        case State.Closed _ -> "Never sent: the destination is closed";
      };
    }
  }
}
