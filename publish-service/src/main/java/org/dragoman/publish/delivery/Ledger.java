package org.dragoman.publish.delivery;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.dragoman.publish.channel.Answer;
import org.jspecify.annotations.Nullable;

/** Who is to get what, and who got it. All of it happens in the caller's transaction. */
public interface Ledger {

  /** Every row of a story, locked until the transaction ends. */
  List<Delivery> lock(String storyId);

  /** Every row of a story and a destination, as committed. */
  List<Delivery> line(String storyId, String destination);

  /**
   * A new row; none if there is one of this version already. Whoever sends is woken at the commit.
   *
   * @param title of the version
   */
  void plan(Release release, String title, String destination, State state);

  /** How a row stands from now on; what an attempt had said of it stays. */
  void settle(long delivery, State state);

  /**
   * Makes everything of a destination due that waits or is parked, and ends its rest.
   *
   * @return how many
   */
  int hasten(String destination, Instant now);

  /**
   * Leaves a destination alone: nothing is leased for it before then. The latest instant counts.
   *
   * @param said by the receiver when it asked for it
   */
  void rest(String destination, Instant until, String said);

  /** Until when a destination is left alone; empty if it is not, or not any more. */
  Optional<Instant> resting(String destination, Instant now);

  /**
   * Ends what closed destinations were still to get. What is just being sent comes to its own end
   * first.
   *
   * @return how many
   */
  int endClosed(Instant now);

  /** Wakes whoever sends, at the commit. */
  void call();

  /**
   * Leases what is due at one destination that does not rest, the longest due first; no story
   * twice, and none of which an older version is still on its way. What another worker holds is
   * left to it.
   */
  List<Lease> lease(String destination, int most, Instant now, Instant until);

  /** When something of a destination may be leased, if nothing else happens. */
  Optional<Instant> next(String destination);

  /** The row, locked until the transaction ends, if the lease still is the one it is held by. */
  Optional<Delivery> held(Lease lease);

  /** What the destination called the story when it last took a version of it. */
  Optional<String> reference(String storyId, String destination);

  /**
   * A try begins.
   *
   * @param hash of the payload, {@link org.dragoman.publish.channel.Payload#hash}
   * @return number of the attempt
   */
  long begin(long delivery, Instant at, String hash);

  /**
   * A try has ended, or nothing was there to be sent: a miss. The row tells of it only while the
   * lease is the one it is held by.
   *
   * @param attempt null where nothing was sent
   */
  void end(Lease lease, @Nullable Long attempt, Instant at, Answer answer);
}
