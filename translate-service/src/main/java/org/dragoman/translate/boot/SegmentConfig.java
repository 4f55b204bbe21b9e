package org.dragoman.translate.boot;

import io.smallrye.config.ConfigMapping;
import java.nio.file.Path;
import java.util.Optional;

/** How texts are cut into sentences. */
@ConfigMapping(prefix = "dragoman.segment")
public interface SegmentConfig {

  /** An SRX 2.0 file to use instead of the house's own rules. */
  Optional<Path> srx();
}
