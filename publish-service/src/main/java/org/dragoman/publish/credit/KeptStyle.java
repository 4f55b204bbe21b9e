package org.dragoman.publish.credit;

import java.time.Instant;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A house style as it was written once.
 *
 * @param language BCP 47 in lower case
 * @param revision counts from 1 for each language; 0 is what the installation was configured with
 * @param by who wrote it; null of the configured one
 */
public record KeptStyle(
    String language, int revision, HouseStyle style, @Nullable String by, @Nullable Instant at) {

  public KeptStyle {
    Objects.requireNonNull(language, "language");
    Objects.requireNonNull(style, "style");
  }
}
