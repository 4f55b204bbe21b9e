package org.dragoman.ingest.boot;

import io.smallrye.config.ConfigMapping;
import java.nio.file.Path;
import java.util.Optional;

/** Sources. */
@ConfigMapping(prefix = "dragoman.sources")
public interface SourcesConfig {

  /** JSON file of sources that are added or changed at start. */
  Optional<Path> file();
}
