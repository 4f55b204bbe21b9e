package org.dragoman.publish.boot;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;
import java.util.Optional;

/** How published stories are brought to destinations. */
@ConfigMapping(prefix = "dragoman.delivery")
public interface DeliveryConfig {

  /** Most stories of one destination at a time, for each replica. */
  @WithDefault("4")
  int width();

  /** How long a try may take before another worker takes it over; a channel has a minute. */
  @WithDefault("2m")
  Duration lease();

  /** Longest pause after the first failed try; it doubles with each. */
  @WithDefault("5s")
  Duration firstPause();

  /** The longest pause, unless the receiver asks for more. */
  @WithDefault("1h")
  Duration longestPause();

  /** How long at most a delivery waits for which the wake-up was lost. */
  @WithDefault("5s")
  Duration sweep();

  /**
   * For tests only: the process is halted, as if killed, when it reaches a step of planning or
   * sending for so many times, e.g. {@code ANSWERED:2}.
   */
  Optional<String> haltAt();
}
