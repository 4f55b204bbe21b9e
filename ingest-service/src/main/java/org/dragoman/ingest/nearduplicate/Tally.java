package org.dragoman.ingest.nearduplicate;

/** Counts comparisons. */
public interface Tally {

  /**
   * @param compared versions
   * @param linked articles whose links changed
   */
  void compared(int compared, int linked);

  /** A version was given up that could not be compared. */
  void failed();
}
