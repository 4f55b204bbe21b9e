package org.dragoman.publish.story;

import java.time.Instant;
import java.util.List;

/** How much the newsroom owes an answer to. All of it happens in the caller's transaction. */
public interface OpenObligations {

  /** Of one kind. */
  record Count(Obligation.Kind kind, int open, Instant oldest) {}

  /** By kind; a kind of which none is open is absent. Spiked and retracted stories owe nothing. */
  List<Count> counts();
}
