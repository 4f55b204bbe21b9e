package org.dragoman.outbox.boot;

import io.smallrye.config.ConfigMapping;
import java.nio.file.Path;
import java.util.Optional;

/** For trials of what survives a kill; never set where stories are published. */
@ConfigMapping(prefix = "dragoman.trial")
public interface TrialConfig {

  /**
   * A file that says, once it is there, after which step the process ends itself, and which time it
   * comes by, e.g. {@code relay.sent:2}.
   */
  Optional<Path> haltFile();
}
