package org.dragoman.publish.story.rest;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.dragoman.problem.Problem;
import org.jspecify.annotations.Nullable;

/** A story's revision as a strong entity tag (RFC 9110, section 8.8.3). */
final class ETags {
  private static final Pattern TAG = Pattern.compile("\"(\\d{1,9})\"");

  private ETags() {}

  static String of(int revision) {
    return "\"" + revision + "\"";
  }

  /**
   * The revision an {@code If-Match} asks for; null where there is no such header, or {@code *}. A
   * tag we never gave matches nothing, which is -1.
   */
  static @Nullable Integer expected(@Nullable String ifMatch) {
    if (ifMatch == null || ifMatch.strip().equals("*")) {
      return null;
    }
    Matcher tag = TAG.matcher(ifMatch.strip());
    return tag.matches() ? Integer.valueOf(tag.group(1)) : Integer.valueOf(-1);
  }

  /** The same where a request without the header could overwrite somebody's work unseen. */
  static int required(@Nullable String ifMatch) {
    Integer expected = expected(ifMatch);
    if (expected == null) {
      throw new Problem(
          428,
          "If-Match required",
          "Send the ETag you read the story with, so that nobody's work is lost.");
    }
    return expected;
  }
}
