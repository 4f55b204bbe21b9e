package org.dragoman.publish.story;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * When a story goes out, and on whose order.
 *
 * @param by account or key the order came with
 * @param actor the person who gave it; null where only a machine is known
 * @param allowUntranslated go out although sentences stand in the source language
 */
public record Schedule(Instant at, String by, @Nullable String actor, boolean allowUntranslated) {

  /** Who is named as having given the order. */
  public String signature() {
    return actor == null ? by : actor;
  }
}
