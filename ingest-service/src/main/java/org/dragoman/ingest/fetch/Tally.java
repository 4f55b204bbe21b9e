package org.dragoman.ingest.fetch;

import java.time.Instant;

/** Counts polls. */
public interface Tally {
  void polled(Visit.Outcome outcome);

  /** How many items wait for their page, as seen from time to time. */
  void pagesWaiting(int waiting);

  /** What is due now, as seen from time to time. */
  void backlog(Polls.Backlog backlog, Instant now);
}
