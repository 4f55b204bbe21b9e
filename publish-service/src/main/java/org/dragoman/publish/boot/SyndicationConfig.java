package org.dragoman.publish.boot;

import io.smallrye.config.ConfigMapping;
import java.net.URI;
import java.util.List;
import java.util.Optional;

/** Published stories for other systems. */
@ConfigMapping(prefix = "dragoman.syndication")
interface SyndicationConfig {

  /**
   * Hubs that feeds send their subscribers to (W3C WebSub); a destination of its own tells each.
   */
  Optional<List<URI>> hubs();
}
