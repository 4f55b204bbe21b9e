package org.dragoman.events;

import java.time.Instant;
import org.dragoman.contracts.event.Event;
import org.dragoman.contracts.event.Topic;

/** Between an event and its Kafka record. */
public interface EventCodec {

  /**
   * The record of an event: key, {@code ce_*} headers and JSON data.
   *
   * @param source the {@code ce_source}, e.g. {@code /ingest-service}
   * @param time the {@code ce_time}
   * @throws IllegalArgumentException if this type of event is not written to that topic
   */
  WireRecord encode(Event event, Topic topic, String source, Instant time);

  Decoded decode(WireRecord record);

  /** What a record turned out to hold. */
  sealed interface Decoded {

    record Readable(Event event) implements Decoded {}

    /** {@code reason} is one sentence for the person who reads the dead letter. */
    record Unreadable(String reason) implements Decoded {}
  }
}
