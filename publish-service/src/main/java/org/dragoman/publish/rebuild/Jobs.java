package org.dragoman.publish.rebuild;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.dragoman.publish.rebuild.Job.Progress;
import org.dragoman.publish.rebuild.Job.State;

/** Where rebuilds are kept. All of it happens in the caller's transaction. */
public interface Jobs {

  void add(UUID id, Order order, String by, Instant now);

  Optional<Job> find(UUID id);

  /** The last ones, the newest first. */
  List<Job> newest(int limit);

  /**
   * Those of which nothing was heard in time wait again, unless they are held.
   *
   * @param runs after so many they have failed
   * @param why and what is said of that
   */
  void takeBack(Instant now, int runs, String why);

  /**
   * Begins the one that has waited longest; empty while another runs.
   *
   * @param until when it is taken back from whoever runs it, unless heard of
   */
  Optional<Job> begin(Instant until);

  /**
   * @throws GivenUp if it is not this run of it that goes on
   */
  void progress(Job job, Progress progress, Instant until);

  /**
   * Keeps the one that runs from being taken back until the transaction ends.
   *
   * @throws GivenUp if none runs
   */
  void hold();

  /** It waits again: whoever ran it stops. Nothing, if another run has begun. */
  void letGo(Job job);

  /** Nothing, if another run has begun, or it was cancelled; the other, too. */
  void end(Job job, State.Done done);

  void end(Job job, State.Failed failed);

  /**
   * One that waits or runs has failed; whoever runs it finds out soon.
   *
   * @return false if it is held
   */
  boolean cancel(UUID id, State.Failed failed);

  /** Somebody cancelled it, or it was taken back. */
  final class GivenUp extends RuntimeException {
    private static final long serialVersionUID = 1L;

    public GivenUp() {
      super("The rebuild was given up.");
    }
  }
}
