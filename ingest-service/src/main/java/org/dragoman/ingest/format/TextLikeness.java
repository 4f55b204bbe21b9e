package org.dragoman.ingest.format;

import java.lang.Character.UnicodeScript;

/** How much a decoded text looks like one that somebody wrote. */
final class TextLikeness {
  /** The letters that common languages with accents use; others are rare signs of a wrong page. */
  private static final String ACCENTED =
      "áàâäãåæçéèêëíìîïñóòôöõøœúùûüýÿßÁÀÂÄÃÅÆÇÉÈÊËÍÌÎÏÑÓÒÔÖÕØŒÚÙÛÜÝªº";

  private static final String PUNCTUATION = "«»“”„‘’‚…–—€£§°·•¿¡©®™،؛؟№\u00a0\u200c\u200f\u200e";

  /** What East Asian text is mostly made of; the other ideographs come up in wrong pages. */
  private static final String KANA_OR_COMMON = "的一是不了人我在有他这中大来上国個説日本新聞報記事";

  private TextLikeness() {}

  /** The mean over the characters beyond ASCII: about 1 for good text, below 0 for noise. */
  static double of(String text) {
    double score = 0;
    int beyond = 0;
    int previous = ' ';
    for (int at = 0; at < text.length(); ) {
      int c = text.codePointAt(at);
      at += Character.charCount(c);
      int next = at < text.length() ? text.codePointAt(at) : ' ';
      if (c > 0x7f) {
        beyond++;
        score += Character.isLetter(c) ? letter(c, previous, next) : sign(c, previous, next);
      }
      previous = c;
    }
    return beyond == 0 ? 0 : score / beyond;
  }

  private static double letter(int c, int previous, int next) {
    UnicodeScript script = UnicodeScript.of(c);
    return switch (script) {
      case LATIN -> latin(c, previous, next);
      case HAN -> neighbours(script, previous, next, KANA_OR_COMMON.indexOf(c) >= 0 ? 1.5 : 0.75);
      case HIRAGANA, HANGUL -> neighbours(script, previous, next, 1.1);
      case KATAKANA ->
          // Single bytes of many pages are half-width katakana in Shift_JIS.
          c >= 0xff61 ? -0.8 : neighbours(script, previous, next, 1.1);
      case ARABIC -> c >= 0xfb50 ? -1 : neighbours(script, previous, next, 1);
      case HEBREW, THAI -> neighbours(script, previous, next, 1);
      case CYRILLIC, GREEK -> cased(c, previous, next, script);
      default -> -1;
    };
  }

  private static double latin(int c, int previous, int next) {
    boolean capitalWithin = Character.isUpperCase(c) && Character.isLowerCase(previous);
    double known = ACCENTED.indexOf(c) >= 0 ? 0.9 : 0.55;
    boolean crowd = previous > 0x7f && Character.isLetter(previous);
    boolean foreign = isForeign(previous) || isForeign(next);
    return known - (capitalWithin ? 1.2 : 0) - (crowd ? 0.7 : 0) - (foreign ? 1 : 0);
  }

  private static boolean isForeign(int c) {
    return c > 0x7f && Character.isLetter(c) && UnicodeScript.of(c) != UnicodeScript.LATIN;
  }

  private static double cased(int c, int previous, int next, UnicodeScript script) {
    boolean capitalWithin = Character.isUpperCase(c) && Character.isLowerCase(previous);
    double capital = Character.isUpperCase(c) ? -0.15 : 0.15;
    return neighbours(script, previous, next, 1)
        + capital
        - (capitalWithin ? 1.2 : 0)
        - (isRare(c) ? 0.5 : 0);
  }

  /** Beyond the alphabets of Russian and Greek: letters of smaller ones, and of wrong pages. */
  private static boolean isRare(int c) {
    return c >= 0x400 && c < 0x410 && c != 0x401
        || c > 0x44f && c < 0x460 && c != 0x451
        || c > 0x460;
  }

  private static double neighbours(UnicodeScript script, int previous, int next, double good) {
    boolean latin = isAscii(previous) || isAscii(next);
    boolean other = differs(script, previous) || differs(script, next);
    return good - (latin ? 0.6 : 0) - (other ? 0.8 : 0);
  }

  private static boolean isAscii(int c) {
    return c < 0x80 && Character.isLetter(c);
  }

  private static boolean differs(UnicodeScript script, int c) {
    UnicodeScript other = UnicodeScript.of(c);
    boolean japanese = script == UnicodeScript.HAN || other == UnicodeScript.HAN;
    return c > 0x7f && Character.isLetter(c) && other != script && !japanese;
  }

  private static double sign(int c, int previous, int next) {
    if (c < 0xa0 || c == 0xfffd || !Character.isDefined(c)) {
      return -3;
    }
    if (Character.getType(c) == Character.NON_SPACING_MARK) {
      return Character.isLetter(previous) && previous > 0x7f ? 0.8 : -1;
    }
    boolean within = Character.isLetter(previous) && Character.isLetter(next);
    boolean apostrophe = c == 0x2019 || c == 0x200c;
    if (PUNCTUATION.indexOf(c) >= 0 || c >= 0x3000 && c < 0x3020 || c >= 0xff00) {
      return within && !apostrophe && c < 0x3000 ? -0.6 : 0.8;
    }
    return within ? -1.5 : -0.7;
  }
}
