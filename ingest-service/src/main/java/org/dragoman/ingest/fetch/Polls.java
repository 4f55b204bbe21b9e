package org.dragoman.ingest.fetch;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Polls to be done, shared among all replicas. Everything happens in the caller's transaction. */
public interface Polls {

  /**
   * Leases feeds that are due, longest due first, at most one of each host; also from holders whose
   * lease has run out.
   */
  List<Due> draw(int most, Instant now, Duration lease);

  /** Locks it until the transaction ends; false if it is no longer this holder's. */
  boolean hold(Due due);

  /**
   * Writes what a held poll came to and gives it back.
   *
   * @param hostFreeAt when its host may be asked again
   */
  void finish(Due due, Verdict verdict, Instant hostFreeAt);

  /** Gives it back undone. */
  void release(Due due, Instant now);

  Backlog backlog(Instant now);

  /** Forgets visits before then, and uneventful ones before the other; how many. */
  int expire(Instant before, Instant uneventfulBefore);

  /**
   * @param oldest when the poll that waits longest was due
   */
  record Backlog(int due, Optional<Instant> oldest) {}
}
