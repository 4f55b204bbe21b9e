package org.dragoman.publish.delivery.db;

/** Where PostgreSQL calls those who send. */
public final class Wakeups {
  public static final String CHANNEL = "delivery";

  private Wakeups() {}
}
