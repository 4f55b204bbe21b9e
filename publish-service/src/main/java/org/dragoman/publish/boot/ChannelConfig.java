package org.dragoman.publish.boot;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;

/** Ways out to partners. */
@ConfigMapping(prefix = "dragoman.channels")
interface ChannelConfig {

  /** For a connection. */
  @WithDefault("5s")
  Duration connect();

  /** For each whole answer. */
  @WithDefault("20s")
  Duration within();

  /** Whether partners on other machines may be sent to without TLS. */
  @WithDefault("false")
  boolean plainHttp();

  /** Holds the folders of all destinations of the channel folder; it has to be there. */
  Optional<Path> folder();
}
