package org.dragoman.publish.front;

import java.util.List;
import java.util.Optional;

/** Where orders are kept, all of them, for ever. */
public interface FrontShelf {

  Optional<KeptFront> newest(String language);

  Optional<KeptFront> at(String language, int revision);

  /**
   * The newest first.
   *
   * @param before only revisions below it
   */
  List<KeptFront> history(String language, int before, int limit);

  /**
   * Keeps a revision and tells everybody at the desk; false, and nothing is kept, where there is
   * one of that number already.
   */
  boolean keep(KeptFront front);
}
