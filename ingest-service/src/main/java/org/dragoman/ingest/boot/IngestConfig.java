package org.dragoman.ingest.boot;

import io.quarkus.runtime.configuration.MemorySize;
import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

/** Documents. */
@ConfigMapping(prefix = "dragoman.ingest")
public interface IngestConfig {

  /** Largest document taken, packed or unpacked; {@code dragoman.http.max-body-size} follows. */
  @WithDefault("16M")
  MemorySize maxDocument();

  /** Most items taken from one document; more are refused together. */
  @WithDefault("10000")
  int maxItems();
}
