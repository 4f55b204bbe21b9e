package org.dragoman.ingest.drop;

import java.util.Locale;
import java.util.regex.Pattern;

/** What the names of files say. */
final class Names {
  private static final Pattern UNFINISHED =
      Pattern.compile("(?i).*\\.(tmp|temp|part|partial|filepart|crdownload|upload|writing)|.*~");

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
