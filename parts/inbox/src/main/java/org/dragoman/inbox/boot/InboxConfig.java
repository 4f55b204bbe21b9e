package org.dragoman.inbox.boot;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** How records that fail are tried again. */
@ConfigMapping(prefix = "dragoman.inbox")
public interface InboxConfig {

  /** After so many failures of its own a record becomes a dead letter. */
  @WithDefault("3")
  int tries();

  /** The first pause between them, doubled after each. */
  @WithDefault("200ms")
  Duration firstPause();

  /** The longest pause, while the database is away. */
  @WithDefault("15s")
  Duration longestPause();
}
