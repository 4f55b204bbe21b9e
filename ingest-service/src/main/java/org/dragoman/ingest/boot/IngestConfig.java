package org.dragoman.ingest.boot;

import io.quarkus.runtime.configuration.MemorySize;
import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

/** Documents. */
@ConfigMapping(prefix = "dragoman.ingest")
public interface IngestConfig {

  /** Largest document read at once, packed or unpacked, and largest item of an archive. */
  @WithDefault("16M")
  MemorySize maxDocument();

  /**
   * Largest feed taken in parts as it streams; {@code dragoman.http.max-body-size} follows, and
   * {@code quarkus.http.limits.max-body-size} must be no less.
   */
  @WithDefault("1G")
  MemorySize maxArchive();

  /** Most items taken from one document in one transaction; more are taken in parts. */
  @WithDefault("10000")
  int maxItems();
}
