package org.dragoman.publish.boot;

import java.time.Duration;
import java.util.Locale;
import org.dragoman.publish.delivery.Backoff;
import org.dragoman.publish.delivery.Lanes;

/** What is set about deliveries; what cannot work is refused by its name before anything starts. */
final class DeliverySettings {
  private static final String PREFIX = "dragoman.delivery.";

  /** Threads and connections of each replica, for each destination. */
  private static final int WIDEST = 64;

  private DeliverySettings() {}

  /**
   * @throws IllegalArgumentException if a setting is out of its bounds
   */
  static Lanes.Limits limits(DeliveryConfig config) {
    if (config.width() < 1 || config.width() > WIDEST) {
      throw refused("width", "from 1 to " + WIDEST, config.width());
    }
    return new Lanes.Limits(
        config.width(),
        within("lease", config.lease(), Duration.ofSeconds(5), Duration.ofDays(1)),
        within("sweep", config.sweep(), Duration.ofMillis(100), Duration.ofHours(1)));
  }

  /**
   * @throws IllegalArgumentException if a setting is out of its bounds
   */
  static Backoff backoff(DeliveryConfig config) {
    Duration first =
        within("first-pause", config.firstPause(), Duration.ofMillis(100), Duration.ofDays(1));
    return new Backoff(
        first, within("longest-pause", config.longestPause(), first, Duration.ofDays(7)));
  }

  private static Duration within(String name, Duration value, Duration least, Duration most) {
    if (value.compareTo(least) < 0 || value.compareTo(most) > 0) {
      throw refused(name, "from " + told(least) + " to " + told(most), told(value));
    }
    return value;
  }

  /** As it is written into the configuration, e.g. {@code 5s}. */
  private static String told(Duration duration) {
    return duration.toString().replaceFirst("^PT", "").toLowerCase(Locale.ROOT);
  }

  private static IllegalArgumentException refused(String name, String bounds, Object value) {
    return new IllegalArgumentException("%s%s: %s, not %s".formatted(PREFIX, name, bounds, value));
  }
}
