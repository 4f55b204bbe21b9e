package org.dragoman.publish.boot;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** Rebuilds from the published log. */
@ConfigMapping(prefix = "dragoman.rebuild")
interface RebuildConfig {

  /** Longest that holding the log against what stands may take, and writing what differs. */
  @WithDefault("1h")
  Duration longest();

  /** How long at most a rebuild waits whose wake-up was lost. */
  @WithDefault("1m")
  Duration sweep();
}
