package org.dragoman.outbox.boot;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;
import java.util.Optional;

/** The outbox of this service. */
@ConfigMapping(prefix = "dragoman.outbox")
public interface OutboxConfig {

  /** The {@code ce_source} of its events; the application's name after a slash, unless stated. */
  Optional<String> source();

  /** Into how many parts the keys are dealt, each relayed by one process at a time. */
  @WithDefault("8")
  int shards();

  /** Most rows relayed at once. */
  @WithDefault("500")
  int batch();

  /** How long a relay holds a shard unless it renews; a crashed relay is succeeded after it. */
  @WithDefault("10s")
  Duration lease();

  /** How long at most a row waits for which the wake-up was lost. */
  @WithDefault("5s")
  Duration sweep();

  /** How long sent rows are kept. */
  @WithDefault("7d")
  Duration retention();

  /** Longest time a send may take: well within the lease, which is renewed after a third of it. */
  default Duration sending() {
    return lease().multipliedBy(3).dividedBy(5);
  }
}
