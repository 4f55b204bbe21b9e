package org.dragoman.translate.memory.rest;

import org.dragoman.problem.Problem;
import org.jspecify.annotations.Nullable;

/** The {@code If-Match} of RFC 9110, section 13.1.1, over the versions of units. */
final class Versions {

  private Versions() {}

  static long required(@Nullable String ifMatch) {
    if (ifMatch == null) {
      throw new Problem(
          428, "If-Match is missing", "Send the unit's ETag in If-Match, as it was read.");
    }
    try {
      return Long.parseLong(ifMatch.strip().replace("\"", ""));
    } catch (NumberFormatException none) {
      throw new Problem(
          400, "Not an ETag of this service", "Send the unit's ETag in If-Match, as it was read.");
    }
  }
}
