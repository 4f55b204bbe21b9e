package org.dragoman.outbox;

import org.dragoman.contracts.event.Event;
import org.dragoman.contracts.event.Topic;
import org.dragoman.events.WireRecord;

/**
 * Where outgoing events are written, in the transaction of the state they tell of. Order per key is
 * the order of these calls only while the caller holds the lock on that key's row: take it first.
 */
public interface Outbox {

  void send(Event event, Topic topic);

  /** For records that are not events of ours, such as dead letters. */
  void send(WireRecord record);
}
