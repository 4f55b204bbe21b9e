package org.dragoman.ingest.drop;

import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.regex.Pattern;

/** What the names of files say. */
final class Names {
  private static final Pattern UNFINISHED =
      Pattern.compile("(?i).*\\.(tmp|temp|part|partial|filepart|crdownload|upload|writing)|.*~");

  /** Most bytes of a file's name on common file systems, less what a report and a number add. */
  private static final int LONGEST = 255 - 25;

  private Names() {}

  /** Those that senders give to what they are still writing. */
  static boolean isUnfinished(String name) {
    return name.startsWith(".") || UNFINISHED.matcher(name).matches();
  }

  /** {@code name-2.xml} after {@code name.xml}: the ending says what the file is. */
  static String numbered(String name, int number) {
    int dot = name.lastIndexOf('.');
    return number == 1
        ? name
        : dot <= 0
            ? name + "-" + number
            : name.substring(0, dot) + "-" + number + name.substring(dot);
  }

  /** The name without what could not be read as characters, or written again. */
  static String usable(String name) {
    return name.replaceAll("[\\p{Cntrl}\\x{FFFD}]", "_");
  }

  /** The name with so much of it left that something can be added; its ending stays. */
  static String shortened(String name) {
    int dot = name.lastIndexOf('.');
    String ending = dot > 0 && name.length() - dot <= 16 ? name.substring(dot) : "";
    String stem = name.substring(0, name.length() - ending.length());
    while (bytes(stem) + bytes(ending) > LONGEST) {
      stem = stem.substring(0, stem.offsetByCodePoints(stem.length(), -1));
    }
    return stem + ending;
  }

  private static int bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8).length;
  }

  /**
   * The type that the ending states; null where it states none that helps: feeds and agency formats
   * all end in {@code .xml}, and are told by their look.
   */
  static @org.jspecify.annotations.Nullable String type(String name) {
    String lower = name.toLowerCase(Locale.ROOT);
    if (lower.endsWith(".html") || lower.endsWith(".htm")) {
      return "text/html";
    }
    return lower.endsWith(".eml") ? "message/rfc822" : null;
  }
}
