package org.dragoman.translate.engine;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * @param up whether it can be used now
 * @param reason why not; null if it can
 * @param pairs {@code spa-eng}, in the engine's own codes; empty if unknown
 */
public record EngineStatus(String name, boolean up, @Nullable String reason, List<String> pairs) {

  public EngineStatus {
    pairs = List.copyOf(pairs);
  }
}
