package org.dragoman.ingest.boot;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** Copies of one text in several sources. */
@ConfigMapping(prefix = "dragoman.nearduplicate")
public interface NearDuplicateConfig {

  /** Whether they are looked for. What arrives meanwhile is compared once it is on again. */
  @WithDefault("true")
  boolean enabled();

  /** How far back copies are looked for; index rows live as long. */
  @WithDefault("14d")
  Duration window();

  /** Most articles compared in one transaction. */
  @WithDefault("32")
  int batch();

  /** How often to look for articles not yet compared. */
  @WithDefault("1s")
  Duration sweep();
}
