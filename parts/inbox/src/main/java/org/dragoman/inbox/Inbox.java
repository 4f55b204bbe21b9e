package org.dragoman.inbox;

import java.util.List;
import java.util.function.Consumer;
import org.dragoman.contracts.event.Event;

/** Takes a batch of records and returns when each is processed or dead-lettered, durably. */
public interface Inbox {

  /**
   * @param handler called in a transaction, once an event and again after a rollback: it must be
   *     idempotent. It throws {@link Unprocessable} for an event that no retry can help.
   */
  void take(List<InboundRecord> batch, Consumer<Event> handler);
}
