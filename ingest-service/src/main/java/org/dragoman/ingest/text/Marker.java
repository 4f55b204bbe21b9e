package org.dragoman.ingest.text;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What a list item begins with: "1 – ", "1. ", "1) ", "(1) ", "١- ", "• ".
 *
 * @param number from 0, or -1 for a bullet
 * @param rest the item's text, empty where the number stands on a line of its own
 */
record Marker(int number, String rest) {
  private static final String DIGITS = "([0-9]{1,3}|[٠-٩]{1,3}|[۰-۹]{1,3})";

  /**
   * A dash or colon may stand off from the number; a full stop may not, and 3.5 is no third item.
   */
  private static final Pattern NUMBERED =
      Pattern.compile(
          "^(?:\\("
              + DIGITS
              + "\\)|"
              + DIGITS
              + "\\s*[)\\]]|"
              + DIGITS
              + "\\.(?![0-9])|"
              + DIGITS
              + "\\s*[-–—ـ](?=\\s|[^\\s\\d])|"
              + DIGITS
              + ":(?=\\s))\\s*(.*)$",
          Pattern.DOTALL);

  private static final Pattern ALONE = Pattern.compile("^" + DIGITS + "$");
  private static final Pattern BULLET =
      Pattern.compile("^[•●▪■◦‣·*–—-]\\s+(\\S.*)$", Pattern.DOTALL);

  boolean isBullet() {
    return number < 0;
  }

  /** The marker a line begins with, or null. */
  static @Nullable Marker of(String line) {
    Matcher bullet = BULLET.matcher(line);
    if (bullet.matches()) {
      return new Marker(-1, bullet.group(1));
    }
    Matcher numbered = NUMBERED.matcher(line);
    if (numbered.matches()) {
      for (int group = 1; group <= 5; group++) {
        if (numbered.group(group) != null) {
          return new Marker(value(numbered.group(group)), numbered.group(6).strip());
        }
      }
    }
    Matcher alone = ALONE.matcher(line);
    return alone.matches() ? new Marker(value(alone.group(1)), "") : null;
  }

  private static int value(String digits) {
    return digits.codePoints().reduce(0, (sum, digit) -> sum * 10 + Character.digit(digit, 10));
  }
}
