package org.dragoman.ingest.fetch;

import java.time.Instant;

/** Counts polls. */
public interface Tally {
  void polled(Visit.Outcome outcome);

  /** What is due now, as seen from time to time. */
  void backlog(Polls.Backlog backlog, Instant now);
}
