package org.dragoman.inbox;

/** Counts what has been settled, after its commit. */
public interface Tally {

  void processed(String topic);

  /**
   * @param topic the topic the record stood on
   */
  void deadLettered(String topic);
}
