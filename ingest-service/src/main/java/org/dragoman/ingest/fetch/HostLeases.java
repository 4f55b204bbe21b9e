package org.dragoman.ingest.fetch;

import java.time.Instant;
import java.util.UUID;

/** One fetch per host at a time, among all replicas. In the caller's transaction. */
public interface HostLeases {

  /**
   * Callers take several in the order of the names, so that two of them cannot deadlock.
   *
   * @return false if somebody asks it now, or it rests
   */
  boolean lease(String host, UUID lease, Instant now, Instant until);

  /** Gives back what is held under this lease; the host rests until then. */
  void free(String host, UUID lease, Instant freeAt);
}
