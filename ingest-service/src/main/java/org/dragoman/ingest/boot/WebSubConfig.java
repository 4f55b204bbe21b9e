package org.dragoman.ingest.boot;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.net.URI;
import java.time.Duration;
import java.util.Optional;

/** WebSub. */
@ConfigMapping(prefix = "dragoman.websub")
public interface WebSubConfig {

  /**
   * The public address of this service, under which hubs reach {@code /websub/…}; without it no hub
   * is asked.
   */
  Optional<URI> callback();

  /** How often is looked for feeds with a hub, and for what is due. */
  @WithDefault("30S")
  Duration sweep();
}
