package org.dragoman.outbox.boot;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** The topics, which every service creates at start where they are missing. */
@ConfigMapping(prefix = "dragoman.topics")
public interface TopicsConfig {

  /** Replicas of each partition; 3 in production. */
  @WithDefault("1")
  int replicationFactor();

  /** How long to wait at start for the broker before giving up. */
  @WithDefault("2m")
  Duration patience();
}
