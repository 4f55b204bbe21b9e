package org.dragoman.publish.boot;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.util.List;
import java.util.Optional;

/** How a newsroom works at its desk. */
@ConfigMapping(prefix = "dragoman.desk")
public interface LifecycleConfig {

  /** Whether a text is approved by somebody who did not change it last. */
  @WithDefault("false")
  boolean fourEyes();

  /** The newsroom's desks, e.g. {@code politics,culture,sport}; none by default. */
  Optional<List<String>> desks();
}
