package org.dragoman.ingest.boot;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;

/** The drop folder. */
@ConfigMapping(prefix = "dragoman.drop")
public interface DropConfig {

  /** Holds a folder for each source, named by its id; none: nothing is watched. */
  Optional<Path> folder();

  /** How long a file must have been left alone before it is taken. */
  @WithDefault("5s")
  Duration settle();

  /** How often to look unasked: network file systems tell of no change. */
  @WithDefault("10s")
  Duration sweep();

  /** How long a file may be in hand before another replica thinks its holder dead. */
  @WithDefault("15m")
  Duration lease();

  /** How long files stay in done/. */
  @WithDefault("30d")
  Duration keep();
}
