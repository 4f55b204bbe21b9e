package org.dragoman.publish.front;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** What can be done to one story of the front page. */
public enum Step {
  /** It becomes the lead. */
  LEAD,
  /** It comes after those that are pinned. */
  PIN,
  /** It goes back among the others. */
  OFF,
  UP,
  DOWN;

  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }

  public static Optional<Step> of(String word) {
    return Arrays.stream(values()).filter(step -> step.word().equals(word)).findFirst();
  }
}
