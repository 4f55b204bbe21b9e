package org.dragoman.publish.rebuild;

import org.dragoman.publish.story.Shadow.Difference;
import org.jspecify.annotations.Nullable;

/** Holds what the log says against what stands somewhere, and brings it there if it is asked to. */
interface Carrier {

  /**
   * What was found.
   *
   * @param written rows, files or deliveries
   * @param removalPassedOver why nothing is taken away though it was asked for; null if it is, or
   *     was not
   */
  record Carried(Difference difference, long written, @Nullable String removalPassedOver) {
    Carried(Difference difference, long written) {
      this(difference, written, null);
    }
  }

  /**
   * @param log the reading that has filled the shadow
   */
  Carried carry(Order order, Filling log);
}
