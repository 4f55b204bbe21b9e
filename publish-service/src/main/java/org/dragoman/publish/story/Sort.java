package org.dragoman.publish.story;

import java.util.Locale;

/** Orders of a list of stories. */
public enum Sort {

  /** Those with open obligations first, then the newest change. */
  QUEUE,

  /** What fits the words best first; without words the same as {@link #QUEUE}. */
  MATCH,

  /** The newest change first. */
  CHANGED,

  /** Who has waited longest first. */
  WAITING;

  /** As it stands in an address. */
  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }
}
