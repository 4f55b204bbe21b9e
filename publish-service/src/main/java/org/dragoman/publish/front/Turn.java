package org.dragoman.publish.front;

import java.util.List;

/** An entry of a front page's history: an order, and what it did to the one before. */
public record Turn(KeptFront kept, List<Deed> deeds) {

  public Turn {
    deeds = List.copyOf(deeds);
  }
}
