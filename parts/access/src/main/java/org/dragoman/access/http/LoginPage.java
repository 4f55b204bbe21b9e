package org.dragoman.access.http;

import java.time.Duration;

/** What a login page looks like, for whoever answers before any resource does. */
public interface LoginPage {

  /**
   * The page, saying how long to wait.
   *
   * @param wait whole seconds, one at least
   */
  String tooMany(Duration wait);
}
