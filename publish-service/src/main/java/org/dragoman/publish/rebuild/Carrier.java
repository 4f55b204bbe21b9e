package org.dragoman.publish.rebuild;

import org.dragoman.publish.story.Shadow.Difference;

/** Holds what the log says against what stands somewhere, and brings it there if it is asked to. */
interface Carrier {

  /**
   * What was found.
   *
   * @param written rows, files or deliveries
   */
  record Carried(Difference difference, long written) {}

  /**
   * @param log the reading that has filled the shadow
   */
  Carried carry(Order order, Filling log);
}
