package org.dragoman.publish.rebuild;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.dragoman.publish.rebuild.Job.State;

/** Where rebuilds are kept. All of it happens in the caller's transaction. */
public interface Jobs {

  void add(UUID id, Order order, String by, Instant now);

  Optional<Job> find(UUID id);

  /** The last ones, the newest first. */
  List<Job> newest(int limit);

  /** Those of which nothing was heard in time have failed, unless they are held. */
  int giveUp(Instant now, String why);

  /**
   * Begins the one that has waited longest; empty while another runs.
   *
   * @param until when whoever runs it is given up, unless heard of
   */
  Optional<Job> begin(Instant until);

  /**
   * @throws IllegalStateException if it was given up
   */
  void progress(UUID id, long read, long of, Instant until);

  /**
   * Keeps the one that runs from being given up until the transaction ends.
   *
   * @throws IllegalStateException if none runs
   */
  void hold();

  /** Nothing, if it was given up meanwhile; the other, too. */
  void end(UUID id, State.Done done);

  void end(UUID id, State.Failed failed);
}
