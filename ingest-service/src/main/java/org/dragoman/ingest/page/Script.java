package org.dragoman.ingest.page;

import java.lang.Character.UnicodeScript;

/** How much a character says: scripts that write a word in one or two characters count more. */
final class Script {
  private static final String ENDS =
      ".!?\u2026\u3002\uff01\uff1f\uff0e\u0964\u06d4\u061f\u0589\u1362\u104b\u17d4";
  private static final String PAUSES = ",;:\u3001\uff0c\uff1b\uff1a\u060c\u061b\u1363\u104a\u2014";

  private Script() {}

  /** About the letters that Latin script would need; 0 of what is no letter or digit. */
  static int weight(int c) {
    if (c < 0x1100) {
      return Character.isLetterOrDigit(c) ? 1 : 0;
    }
    if (!Character.isLetterOrDigit(c)) {
      return 0;
    }
    UnicodeScript script = UnicodeScript.of(c);
    return switch (script) {
      case HAN, HIRAGANA, KATAKANA -> 3;
      case HANGUL -> 2;
      default -> 1;
    };
  }

  static int weight(String text) {
    return text.codePoints().map(Script::weight).sum();
  }

  static boolean endsSentence(int c) {
    return ENDS.indexOf(c) >= 0;
  }

  static boolean pauses(int c) {
    return PAUSES.indexOf(c) >= 0;
  }
}
