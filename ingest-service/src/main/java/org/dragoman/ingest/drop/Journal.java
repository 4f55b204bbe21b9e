package org.dragoman.ingest.drop;

/** Counts dropped files. */
public interface Journal {

  void filed(Verdict verdict);

  /** Files of replicas that died were put back. */
  void recovered(int files);

  /**
   * What lies there now.
   *
   * @param waiting whole or not, not yet taken
   * @param failed until a person has looked
   */
  void lying(int waiting, int failed);

  /** How many folders and files could not be used at the last look. */
  void passedOver(int count);
}
