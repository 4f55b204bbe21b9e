package org.dragoman.outbox.boot;

import io.smallrye.config.ConfigMapping;
import java.util.Optional;

/** For trials of what survives a kill; never set where stories are published. */
@ConfigMapping(prefix = "dragoman.trial")
public interface TrialConfig {

  /** A step after which the process ends itself, and which time, e.g. {@code relay.sent:2}. */
  Optional<String> haltAt();
}
