package org.dragoman.publish.delivery;

import java.util.Locale;

/** Where planning and sending can be cut off, in their order. */
public enum Step {
  /** The event was read; nothing is written. */
  TAKEN,
  /** The rows are written; nothing is committed. */
  PLANNED,
  /** A lease is written; nothing is committed. */
  LEASING,
  /** The lease is committed. */
  LEASED,
  /** The payload is made. */
  WRITTEN,
  /** The attempt is committed; nothing was sent. */
  BEGUN,
  /** The receiver has answered; nobody else knows. */
  ANSWERED,
  /** What came of it is written; nothing is committed. */
  SETTLING,
  /** What came of it is committed. */
  SETTLED;

  /** As trials name it, e.g. {@code delivery.answered}. */
  public String point() {
    return "delivery." + name().toLowerCase(Locale.ROOT);
  }
}
