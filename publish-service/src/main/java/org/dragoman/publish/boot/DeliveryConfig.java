package org.dragoman.publish.boot;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** How published stories are brought to destinations. */
@ConfigMapping(prefix = "dragoman.delivery")
public interface DeliveryConfig {

  /** Most stories of one destination at a time, for each replica. */
  @WithDefault("4")
  int width();

  /**
   * After how long another worker takes a delivery over. None is begun in its second half: a
   * channel has a minute for a try.
   */
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
}
