package org.dragoman.publish.suggestion;

import java.time.Duration;

/** Told of each question. */
public interface SuggestionWatch {

  /**
   * @param part {@code memory}, {@code terms} or {@code engines}
   * @param outcome {@code given}, {@code incomplete}, or why it is missing
   */
  void asked(String part, String outcome, Duration took);

  /** A part is left alone from now on; {@code why} its last answer failed. */
  void resting(String part, String why);

  /** It answers again. */
  void well(String part);
}
