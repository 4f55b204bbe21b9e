package org.dragoman.publish.front;

import java.time.Instant;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * An order as somebody set it once.
 *
 * @param language BCP 47, of the stories in it
 * @param revision counts from 1 for each language; 0 where nobody has set one
 * @param by who set it; null where nobody did
 */
public record KeptFront(
    String language, int revision, Front front, @Nullable String by, @Nullable Instant at) {

  public KeptFront {
    Objects.requireNonNull(language, "language");
    Objects.requireNonNull(front, "front");
    if (revision > 0 && (by == null || at == null)) {
      throw new IllegalArgumentException("by, at: somebody set it at some time");
    }
  }

  static KeptFront none(String language) {
    return new KeptFront(language, 0, Front.EMPTY, null, null);
  }
}
