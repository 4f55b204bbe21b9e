package org.dragoman.ingest.boot;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** Evidence of what became of documents, and the health of their sources. */
@ConfigMapping(prefix = "dragoman.evidence")
public interface EvidenceConfig {

  /** How long documents are kept of sources that state no retention of their own. */
  @WithDefault("P90D")
  Duration retention();

  /** How often it is looked for documents whose time is over. */
  @WithDefault("PT1H")
  Duration expiry();

  /** How often sources are listened to. */
  @WithDefault("PT5M")
  Duration listening();
}
