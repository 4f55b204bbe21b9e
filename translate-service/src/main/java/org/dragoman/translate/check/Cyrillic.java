package org.dragoman.translate.check;

/** Cyrillic as English texts write it, roughly after BGN/PCGN; vowels hardly matter here. */
final class Cyrillic {

  private static final String LETTERS = "абвгґдеєжзиіїйклмнопрстуфхцчшщъыьэюя";

  private static final String[] LATIN = {
    "a", "b", "v", "g", "g", "d", "e", "ye", "zh", "z", "i", "i", "yi", "y", "k", "l", "m", "n",
    "o", "p", "r", "s", "t", "u", "f", "kh", "ts", "ch", "sh", "shch", "", "y", "", "e", "yu", "ya"
  };

  private Cyrillic() {}

  static String latin(char letter) {
    int place = LETTERS.indexOf(letter);
    return place < 0 ? String.valueOf(letter) : LATIN[place];
  }
}
