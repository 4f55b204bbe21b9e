package org.dragoman.translate.glossary.rest;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.dragoman.problem.Problem;
import org.jspecify.annotations.Nullable;

/** An entry's version as a strong entity tag (RFC 9110, section 8.8.3). */
final class ETags {
  private static final Pattern TAG = Pattern.compile("\"(\\d{1,9})\"");

  private ETags() {}

  static String of(int version) {
    return "\"" + version + "\"";
  }

  /** The version that an {@code If-Match} asks for; -1, which none has, for a tag we never gave. */
  static int required(@Nullable String ifMatch) {
    if (ifMatch == null) {
      throw new Problem(
          428,
          "If-Match required",
          "Send the ETag you read the entry with, so that nobody's work is lost.");
    }
    Matcher tag = TAG.matcher(ifMatch.strip());
    return tag.matches() ? Integer.parseInt(tag.group(1)) : -1;
  }
}
