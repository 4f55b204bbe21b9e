package org.dragoman.publish.delivery.rest;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.dragoman.problem.Problem;
import org.dragoman.publish.delivery.Place;
import org.jspecify.annotations.Nullable;

/** A destination's revision as a strong entity tag (RFC 9110, 8.8.3). */
final class Tags {
  private static final Pattern TAG = Pattern.compile("\"(\\d{1,9})\"");

  private Tags() {}

  static String of(Place place) {
    return "\"" + place.revision() + "\"";
  }

  /**
   * The revision an {@code If-Match} asks for; null where there is none, or {@code *}. A tag we
   * never gave matches nothing, which is 0.
   */
  static @Nullable Integer seen(@Nullable String ifMatch) {
    if (ifMatch == null || ifMatch.strip().equals("*")) {
      return null;
    }
    Matcher tag = TAG.matcher(ifMatch.strip());
    return tag.matches() ? Integer.valueOf(tag.group(1)) : Integer.valueOf(0);
  }

  /** The same for what would put its whole text in the place of another's. */
  static int required(@Nullable String ifMatch) {
    Integer seen = seen(ifMatch);
    if (seen == null) {
      throw new Problem(
          428,
          "If-Match required",
          "Send the ETag you read the destination with, so that nobody's change is lost.");
    }
    return seen;
  }
}
