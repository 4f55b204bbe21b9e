package org.dragoman.translate.check;

import java.util.Locale;

/** Spellings that are one word: case, Arabic vowel signs, alef and yeh and kaf in their forms. */
final class Folded {

  private Folded() {}

  static String of(String word) {
    String lower = word.replace("İ", "i").toLowerCase(Locale.ROOT);
    StringBuilder folded = new StringBuilder(lower.length());
    for (int i = 0; i < lower.length(); i++) {
      char c = lower.charAt(i);
      switch (c) {
        case 'أ', 'إ', 'آ', 'ٱ' -> folded.append('ا');
        case 'ى', 'ی' -> folded.append('ي');
        case 'ک' -> folded.append('ك');
        case 'ۀ', 'ة' -> folded.append('ه');
        case 'ё' -> folded.append('е');
        case 'ـ', '\u200c', '\u200d', '\u200e', '\u200f', '\u0307' -> {
          // no letters
        }
        default -> {
          if (c < '\u064b' || c > '\u0655') {
            folded.append(c);
          }
        }
      }
    }
    return folded.toString();
  }
}
