package org.dragoman.ingest.text;

import java.util.ArrayList;
import java.util.List;

/**
 * A text's units. Most copies have one line a paragraph, with or without blank lines between; mail
 * and old wires wrap at about 70 columns, and there the lines of a group are one paragraph.
 */
final class Lines {
  private static final int NARROWEST = 50;
  private static final int WIDEST = 90;

  private Lines() {}

  static List<Unit> units(String text) {
    List<List<String>> groups = groups(text);
    List<Unit> units = new ArrayList<>();
    boolean wrapped = isWrapped(groups);
    for (List<String> group : groups) {
      boolean apart = true;
      for (String line : wrapped ? unwrapped(group) : group) {
        units.add(new Unit(line, apart));
        apart = false;
      }
    }
    return units;
  }

  /** Runs of lines without a blank one between. */
  private static List<List<String>> groups(String text) {
    List<List<String>> groups = new ArrayList<>();
    List<String> current = new ArrayList<>();
    for (String raw : text.split("\\R|\\u2028|\\u2029|\\f")) {
      String line = clean(raw);
      if (!line.isEmpty()) {
        current.add(line);
      } else if (!current.isEmpty()) {
        groups.add(current);
        current = new ArrayList<>();
      }
    }
    if (!current.isEmpty()) {
      groups.add(current);
    }
    return groups;
  }

  /** One space for any run of blanks; no invisible characters at the edges. */
  private static String clean(String line) {
    String spaced = line.replaceAll("[\\p{Zs}\\t\\u200b\\ufeff]+", " ");
    int start = 0;
    int end = spaced.length();
    while (start < end && isMargin(spaced.charAt(start))) {
      start++;
    }
    // By hand: a pattern for the end tries every run of such characters in the line anew.
    while (end > start && isMargin(spaced.charAt(end - 1))) {
      end--;
    }
    return spaced.substring(start, end);
  }

  /** White space and direction marks. */
  private static boolean isMargin(char c) {
    return Character.isWhitespace(c)
        || c == '\u200e'
        || c == '\u200f'
        || (c >= '\u202a' && c <= '\u202e')
        || (c >= '\u2066' && c <= '\u2069');
  }

  /**
   * Lines are wrapped if nearly all that have a successor in their group are of like length and
   * break mid-sentence. One paragraph a line, by contrast, ends each line with a full stop.
   */
  private static boolean isWrapped(List<List<String>> groups) {
    int inner = 0;
    int full = 0;
    for (List<String> group : groups) {
      for (String line : group.subList(0, group.size() - 1)) {
        inner++;
        boolean midSentence = !new Unit(line, false).endsSentence();
        full += line.length() >= NARROWEST && line.length() <= WIDEST && midSentence ? 1 : 0;
      }
    }
    return inner >= 3 && full * 10 >= inner * 7;
  }

  /** The group's paragraphs: a line that starts a list item or follows a short one starts anew. */
  private static List<String> unwrapped(List<String> group) {
    List<StringBuilder> paragraphs = new ArrayList<>();
    boolean open = false;
    for (String line : group) {
      if (open && Marker.of(line) == null) {
        paragraphs.getLast().append(' ').append(line);
      } else {
        paragraphs.add(new StringBuilder(line));
      }
      open = line.length() >= NARROWEST;
    }
    return paragraphs.stream().map(StringBuilder::toString).toList();
  }
}
