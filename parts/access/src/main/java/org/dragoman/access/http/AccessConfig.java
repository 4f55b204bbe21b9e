package org.dragoman.access.http;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;

/** Where the keys and users stand. */
@ConfigMapping(prefix = "dragoman.access")
public interface AccessConfig {

  /** The access file; without one a service does not start. */
  Optional<Path> file();

  /**
   * How often the file is looked at for changes: how long a key that was taken away still works.
   */
  @WithDefault("5s")
  Duration reload();
}
