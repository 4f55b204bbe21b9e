package org.dragoman.outbox;

import java.time.Duration;
import java.util.Set;

/** Who relays which shard. */
public interface Leases {

  /** Renews what this relay holds, takes what nobody holds any more, and says what it has now. */
  Lease hold();

  /** Lets others take over at once. */
  void release();

  /**
   * Shards held by this relay.
   *
   * @param until on the scale of {@link System#nanoTime()}, so that a wall clock set back cannot
   *     prolong it
   */
  record Lease(Set<Integer> shards, long until) {

    public static Lease of(Set<Integer> shards, Duration time) {
      return new Lease(Set.copyOf(shards), System.nanoTime() + time.toNanos());
    }

    public boolean holdsFor(Duration time) {
      return until - System.nanoTime() >= time.toNanos();
    }
  }
}
