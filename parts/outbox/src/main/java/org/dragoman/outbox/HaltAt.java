package org.dragoman.outbox;

import java.util.concurrent.atomic.AtomicInteger;

/** Ends the process as {@code kill -9} does, at one point, one time it comes by. */
public final class HaltAt implements Failpoints {
  private static final int KILLED = 137;

  private final String point;
  private final AtomicInteger left;

  /**
   * @param time from 1
   */
  HaltAt(String point, int time) {
    this.point = point;
    this.left = new AtomicInteger(time);
  }

  /**
   * @param setting a point, or a point, a colon and which time, from 1; e.g. {@code relay.sent:2}
   * @throws IllegalArgumentException if it is neither
   */
  public static HaltAt of(String setting) {
    if (!setting.matches("[a-z.-]{1,60}(:[1-9]\\d{0,3})?")) {
      throw new IllegalArgumentException(
          "dragoman.halt-at: a point, or a point and which time, as relay.sent:2; not " + setting);
    }
    int colon = setting.indexOf(':');
    return colon < 0
        ? new HaltAt(setting, 1)
        : new HaltAt(setting.substring(0, colon), Integer.parseInt(setting.substring(colon + 1)));
  }

  @Override
  public void passed(String reached) {
    if (reached.equals(point) && left.decrementAndGet() == 0) {
      Runtime.getRuntime().halt(KILLED);
    }
  }
}
