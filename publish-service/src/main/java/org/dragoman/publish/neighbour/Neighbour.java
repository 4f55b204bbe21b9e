package org.dragoman.publish.neighbour;

import java.time.Duration;

/** Another service of the house: one request, and its answer, within a time. */
public interface Neighbour {

  /**
   * @param path with its query, after the address
   */
  Reply get(String path, Duration time);

  /**
   * @param path with its query, after the address
   */
  Reply post(String path, Body body, Duration time);
}
