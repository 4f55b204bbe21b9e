package org.dragoman.ingest.turn;

import java.time.Duration;

/** Which replica does a job that one alone should do. In the caller's transaction. */
public interface Turns {

  /**
   * Whether it is time for the job, and the caller's turn. It is nobody's again until the time is
   * over: also where the caller dies over it.
   */
  boolean take(String job, Duration every);
}
