package org.dragoman.ingest.fetch;

/** Whether a feed is polled. */
public enum PollState {
  ACTIVE,
  /** By a person, or given up after failing for long; see the reason. */
  PAUSED,
  /** Its host answered 410: the feed is gone on purpose. */
  GONE
}
