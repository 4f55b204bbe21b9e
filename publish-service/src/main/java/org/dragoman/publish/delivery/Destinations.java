package org.dragoman.publish.delivery;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.dragoman.publish.channel.Destination;

/** Where stories are brought to. All of it happens in the caller's transaction. */
public interface Destinations {

  /** Closed ones too, by id. */
  List<Place> all();

  Optional<Place> find(String id);

  /** Until the transaction ends nobody else adds, changes or closes any; all can be read. */
  void hold();

  /** Whether it was added: an id is never given twice. */
  boolean add(Destination destination, Instant at);

  /** One that is there and open. */
  void change(Destination destination);

  /** One that is there and open. */
  void close(String id, Instant at);
}
