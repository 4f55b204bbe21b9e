package org.dragoman.ingest.extract;

import java.util.regex.Pattern;

/**
 * Characters that are none: NUL, which PostgreSQL stores nowhere, and halves of surrogate pairs,
 * which no encoding has bytes for. They come escaped in JSON and HTML, and raw in plain text.
 */
public final class Characters {
  private static final Pattern IMPOSSIBLE = Pattern.compile("[\\x00\\p{Cs}]");

  private Characters() {}

  /** Whether the text can be kept as it is. */
  public static boolean areStorable(String text) {
    return !IMPOSSIBLE.matcher(text).find();
  }

  /** The text without them. */
  public static String storable(String text) {
    return areStorable(text) ? text : IMPOSSIBLE.matcher(text).replaceAll("");
  }
}
