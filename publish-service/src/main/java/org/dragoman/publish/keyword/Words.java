package org.dragoman.publish.keyword;

import com.ibm.icu.text.BreakIterator;
import com.ibm.icu.util.ULocale;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * The words of a text, cut as Unicode cuts them (UAX 29; dictionaries where there are no spaces).
 */
final class Words {
  private Words() {}

  /**
   * @param key in lower case
   * @param joined nothing but a space stands between this and the word before
   * @param first of its sentence, as far as marks tell
   */
  record Word(String text, String key, boolean joined, boolean first) {

    boolean capital() {
      return Character.isUpperCase(text.codePointAt(0));
    }

    boolean number() {
      return text.codePoints().noneMatch(Character::isLetter);
    }
  }

  static List<Word> of(String text, String language) {
    BreakIterator words = BreakIterator.getWordInstance(ULocale.forLanguageTag(language));
    words.setText(text);
    List<Word> found = new ArrayList<>();
    int end = 0;
    boolean first = true;
    int start = words.first();
    for (int next = words.next(); next != BreakIterator.DONE; start = next, next = words.next()) {
      String piece = text.substring(start, next);
      if (words.getRuleStatus() == BreakIterator.WORD_NONE) {
        first |= piece.codePoints().anyMatch(Words::ends);
      } else {
        boolean joined = !found.isEmpty() && text.substring(end, start).isBlank() && !first;
        found.add(new Word(piece, key(piece), joined, first));
        end = next;
        first = false;
      }
    }
    return found;
  }

  private static boolean ends(int mark) {
    return ".!?:…。！？؟۔\n“”\"«»".indexOf(mark) >= 0;
  }

  static String key(String text) {
    return text.strip().toLowerCase(Locale.ROOT);
  }
}
