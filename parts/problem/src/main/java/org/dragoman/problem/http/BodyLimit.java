package org.dragoman.problem.http;

import io.quarkus.runtime.configuration.MemorySize;
import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.util.Map;

/**
 * How large a request body may be. It stays under {@code quarkus.http.limits.max-body-size} (10
 * MiB), the backstop that answers 413 with nothing to read.
 */
@ConfigMapping(prefix = "dragoman.http")
public interface BodyLimit {

  /** Largest request body taken, announced or not. */
  @WithDefault("8M")
  MemorySize maxBodySize();

  /** What addresses that begin with these paths take instead, e.g. where files are imported. */
  Map<String, MemorySize> paths();
}
