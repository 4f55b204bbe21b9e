package org.dragoman.ingest.nearduplicate;

import java.lang.Character.UnicodeScript;
import java.text.Normalizer;
import java.util.Locale;

/**
 * The words of a text as hashes, told apart by script alone: copies are found in any language, and
 * none is configured. What editors and systems change without changing the text is levelled: case,
 * punctuation, apostrophes, vowel signs, the forms of a letter, the grouping of digits.
 */
final class WordStream {
  private static final long BASIS = 0xcbf29ce484222325L;
  private static final long PRIME = 0x100000001b3L;
  private static final int TATWEEL = 0x640;

  /** Takes the words in their order. */
  interface Taker {
    /**
     * @param weight 2 for a word, 1 for a character of a script that writes without spaces: two of
     *     those say about as much as one word
     */
    void word(long hash, int weight, boolean numeric);
  }

  private final String text;
  private final Taker taker;
  private long hash = BASIS;
  private boolean numeric;
  private boolean open;

  private WordStream(String text, Taker taker) {
    this.text = text;
    this.taker = taker;
  }

  static void read(String text, Taker taker) {
    String level = Normalizer.normalize(text, Normalizer.Form.NFKC).toLowerCase(Locale.ROOT);
    new WordStream(level, taker).run();
  }

  private void run() {
    for (int i = 0; i < text.length(); ) {
      int c = text.codePointAt(i);
      int next = i + Character.charCount(c);
      if (Character.isLetterOrDigit(c) && c != TATWEEL) {
        letter(c);
      } else if (!joins(c, i, next)) {
        end();
      }
      i = next;
    }
    end();
  }

  private void letter(int c) {
    if (isUnspaced(c)) {
      end();
      taker.word(mix(BASIS, c), 1, false);
      return;
    }
    int digit = Character.digit(c, 10);
    numeric |= digit >= 0;
    hash = mix(hash, digit >= 0 ? '0' + digit : letterForm(c));
    open = true;
  }

  /** Marks, apostrophes within words, and separators between digits are no end of a word. */
  private boolean joins(int c, int at, int next) {
    int type = Character.getType(c);
    if (type == Character.NON_SPACING_MARK
        || type == Character.COMBINING_SPACING_MARK
        || type == Character.FORMAT
        || c == TATWEEL
        || c == '\''
        || c == 0x2019) {
      return true;
    }
    boolean separator = c == '.' || c == ',' || c == 0x66b || c == 0x66c;
    return separator
        && at > 0
        && next < text.length()
        && Character.isDigit(text.codePointBefore(at))
        && Character.isDigit(text.codePointAt(next));
  }

  /** Arabic writes alef, yeh and teh marbuta with and without their marks, house by house. */
  private static int letterForm(int c) {
    return switch (c) {
      case 0x622, 0x623, 0x625, 0x671 -> 0x627;
      case 0x649, 0x6cc -> 0x64a;
      case 0x629 -> 0x647;
      case 0x6a9 -> 0x643;
      default -> c;
    };
  }

  private static boolean isUnspaced(int c) {
    if (c < 0xe00) {
      return false;
    }
    return switch (UnicodeScript.of(c)) {
      case HAN, HIRAGANA, KATAKANA, THAI, LAO, KHMER, MYANMAR, TIBETAN -> true;
      default -> false;
    };
  }

  private void end() {
    if (open) {
      taker.word(hash, 2, numeric);
    }
    hash = BASIS;
    numeric = false;
    open = false;
  }

  private static long mix(long hash, int c) {
    return (hash ^ c) * PRIME;
  }
}
