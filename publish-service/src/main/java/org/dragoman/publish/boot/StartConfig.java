package org.dragoman.publish.boot;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.net.URI;
import java.time.Duration;
import java.util.Optional;

/** Where stories that editors start by hand go in. */
@ConfigMapping(prefix = "dragoman.start")
interface StartConfig {

  /** Address of ingest-service. */
  @WithDefault("http://127.0.0.1:8081")
  URI ingest();

  /** A key of its access file with the role feed; without one no story can be started. */
  Optional<String> key();

  /** For a connection. */
  @WithDefault("1s")
  Duration connect();

  /** For the whole answer about what ingest-service knows: its sources, its articles. */
  @WithDefault("2s")
  Duration quick();

  /** For the whole answer where it fetches, reads or writes. */
  @WithDefault("30s")
  Duration within();
}
