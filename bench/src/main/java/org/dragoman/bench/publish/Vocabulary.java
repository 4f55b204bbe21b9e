package org.dragoman.bench.publish;

import java.util.HashMap;
import java.util.Map;
import java.util.SplittableRandom;

/** Words nobody speaks, in the letters of a language; few are common and many are rare. */
final class Vocabulary {
  private static final int SIZE = 20_000;
  private static final Map<String, String> LETTERS =
      Map.of(
          "ar", "ابتجحدرزسشصطعفقكلمنهوي",
          "ru", "абвгдежзиклмнопрстуфхцчшыэюя",
          "fr", "abcdefghijlmnopqrstuvzéèà",
          "es", "abcdefghijlmnopqrstuvzñáó",
          "en", "abcdefghijklmnopqrstuvwyz");

  private final Map<String, String[]> words = new HashMap<>();

  Vocabulary() {
    LETTERS.forEach((language, letters) -> words.put(language, spell(letters)));
  }

  private static String[] spell(String letters) {
    SplittableRandom dice = new SplittableRandom(7);
    String[] spelled = new String[SIZE];
    for (int i = 0; i < SIZE; i++) {
      StringBuilder word = new StringBuilder();
      int length = 3 + (int) Math.log10(i + 2.0) + dice.nextInt(4);
      for (int l = 0; l < length; l++) {
        word.append(letters.charAt(dice.nextInt(letters.length())));
      }
      spelled[i] = word.toString();
    }
    return spelled;
  }

  String text(String language, int count, SplittableRandom dice) {
    StringBuilder text = new StringBuilder();
    for (int i = 0; i < count; i++) {
      text.append(i == 0 ? "" : " ").append(word(language, common(dice)));
    }
    return text.append('.').toString();
  }

  /** As words are: the thousandth is a thousand times rarer than the first. */
  private static int common(SplittableRandom dice) {
    return (int) Math.min(SIZE - 1, Math.pow(SIZE, dice.nextDouble()) - 1);
  }

  String word(String language, int number) {
    return words.getOrDefault(language, new String[] {""})[number];
  }
}
