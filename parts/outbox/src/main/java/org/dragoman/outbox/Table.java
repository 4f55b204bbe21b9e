package org.dragoman.outbox;

import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.Set;

/** The outbox table, as the relay sees it. Each call is a transaction of its own. */
public interface Table {

  /**
   * The oldest rows that are neither sent nor refused, in order of id. There is no high-water mark:
   * a row whose transaction commits late has a lower id than rows already sent, and is found.
   */
  List<Row> unsent(Set<Integer> shards, int limit);

  void markSent(Collection<Long> ids);

  void markRefused(long id, String reason);

  Depth depth();

  /** Deletes what was sent longer ago than that; refused rows stay. */
  int prune(Duration retention);

  /**
   * @param unsent rows waiting
   * @param age of the oldest one waiting; zero if none is
   * @param refused rows kept because the broker will never take them
   */
  record Depth(long unsent, Duration age, long refused) {}
}
