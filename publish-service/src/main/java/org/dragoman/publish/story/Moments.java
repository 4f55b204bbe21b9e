package org.dragoman.publish.story;

import java.time.Instant;

/** Which moments can be kept and asked for: PostgreSQL knows fewer years than Java. */
public final class Moments {
  private static final Instant FIRST = Instant.parse("0000-01-01T00:00:00Z");
  private static final Instant END = Instant.parse("+10000-01-01T00:00:00Z");

  private Moments() {}

  /** Whether its year has four digits. */
  public static boolean storable(Instant at) {
    return !at.isBefore(FIRST) && at.isBefore(END);
  }
}
