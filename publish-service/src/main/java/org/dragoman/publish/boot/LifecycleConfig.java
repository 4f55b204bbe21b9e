package org.dragoman.publish.boot;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

/** How a newsroom works at its desk. */
@ConfigMapping(prefix = "dragoman.desk")
public interface LifecycleConfig {

  /** Whether a text is approved by somebody who did not change it last. */
  @WithDefault("false")
  boolean fourEyes();
}
