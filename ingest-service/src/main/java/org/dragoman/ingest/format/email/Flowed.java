package org.dragoman.ingest.format.email;

import java.util.ArrayList;
import java.util.List;

/** {@code format=flowed} (RFC 3676): a line that ends in a space goes on in the next. */
final class Flowed {
  private static final String SIGNATURE = "-- ";

  private Flowed() {}

  /**
   * @param delSp the space was added and goes (section 4.1)
   */
  static String unflow(String text, boolean delSp) {
    List<String> lines = new ArrayList<>();
    StringBuilder paragraph = new StringBuilder();
    for (String raw : text.lines().toList()) {
      boolean quoted = raw.startsWith(">");
      String line = !quoted && raw.startsWith(" ") ? raw.substring(1) : raw;
      boolean flows = line.endsWith(" ") && !line.equals(SIGNATURE) && !quoted;
      paragraph.append(flows && delSp ? line.substring(0, line.length() - 1) : line);
      if (!flows) {
        lines.add(paragraph.toString());
        paragraph.setLength(0);
      }
    }
    if (!paragraph.isEmpty()) {
      lines.add(paragraph.toString());
    }
    return String.join("\n", lines);
  }
}
