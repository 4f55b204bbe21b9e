package org.dragoman.publish.boot;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

/** Live pages of the desk. */
@ConfigMapping(prefix = "dragoman.live")
interface LiveConfig {

  /** Pages that can listen at one replica at the same time. */
  @WithDefault("2000")
  int most();

  /** Pages of one account that can; a further one ends the eldest. */
  @WithDefault("40")
  int mostOfOne();
}
