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

  /** Whether it was added: an id is never given twice. */
  boolean add(Destination destination, Instant at);

  /** Whether it is there and open. */
  boolean change(Destination destination);

  /** Whether it was there and open. */
  boolean close(String id, Instant at);
}
