package org.dragoman.problem.http;

import io.quarkus.runtime.configuration.MemorySize;
import java.util.Comparator;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** How many bytes a body may have, by where it is sent: the longest path that fits decides. */
final class Limits {

  private Limits() {}

  static long of(BodyLimit limit, @Nullable String path) {
    if (path == null) {
      return limit.maxBodySize().asLongValue();
    }
    return limit.paths().entrySet().stream()
        .filter(entry -> path.equals(entry.getKey()) || path.startsWith(entry.getKey() + "/"))
        .max(Comparator.comparingInt(entry -> entry.getKey().length()))
        .map(Map.Entry::getValue)
        .map(MemorySize::asLongValue)
        .orElseGet(() -> limit.maxBodySize().asLongValue());
  }
}
