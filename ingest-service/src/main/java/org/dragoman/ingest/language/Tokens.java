package org.dragoman.ingest.language;

import java.lang.Character.UnicodeScript;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The words of a text that say something about its language: addresses, numbers and, where there is
 * other text, words with a capital (most are names) say nothing.
 *
 * @param script that most letters are of
 * @param words in that script, in lower case and with Arabic letters folded
 * @param letters how often each occurs in the words
 * @param plainArabic letters yeh and kaf in the forms that Arabic uses
 * @param otherArabic the same in the forms that Persian, Urdu and Kurdish use
 */
record Tokens(
    UnicodeScript script,
    List<String> words,
    Map<Integer, Integer> letters,
    int plainArabic,
    int otherArabic) {

  private static final Pattern NOISE =
      Pattern.compile(
          "(?:https?://|www\\.)\\S+|\\S+@\\S+|[@#]\\S+|\\S*[\\w-]\\.(?:com|org|net|example)\\S*");
  private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{M}'’]*\\p{L}[\\p{M}]*");
  private static final Pattern MARKS =
      Pattern.compile("[\\u064b-\\u0652\\u0670\\u0640\\u200c\\u200d]");

  static Tokens of(String text) {
    List<String> all = new ArrayList<>();
    Matcher word = WORD.matcher(NOISE.matcher(text).replaceAll(" "));
    while (word.find()) {
      all.add(word.group());
    }
    UnicodeScript script = script(all);
    List<String> same = all.stream().filter(each -> of(script, each.codePointAt(0))).toList();
    List<String> small =
        same.stream().filter(each -> !Character.isUpperCase(each.codePointAt(0))).toList();
    List<String> kept = small.size() * 3 >= same.size() * 2 || small.size() > 40 ? small : same;
    String joined = String.join("", kept);
    Map<Integer, Integer> letters = new java.util.HashMap<>();
    List<String> words = new ArrayList<>();
    for (String each : kept) {
      String folded = folded(each);
      words.add(folded);
      folded
          .codePoints()
          .filter(Character::isLetter)
          .forEach(c -> letters.merge(c, 1, Integer::sum));
    }
    return new Tokens(
        script, List.copyOf(words), Map.copyOf(letters), count(joined, "يك"), count(joined, "یک"));
  }

  int length() {
    return letters.values().stream().mapToInt(Integer::intValue).sum();
  }

  /** In lower case, without vowel marks; one form for each of yeh and kaf. */
  static String folded(String word) {
    String folded =
        word.toLowerCase(Locale.ROOT).replace('ي', 'ی').replace('ى', 'ی').replace('ك', 'ک');
    return MARKS.matcher(folded.replace('’', '\'')).replaceAll("");
  }

  private static UnicodeScript script(List<String> words) {
    Map<UnicodeScript, Integer> letters = new EnumMap<>(UnicodeScript.class);
    words.forEach(
        word -> letters.merge(UnicodeScript.of(word.codePointAt(0)), word.length(), Integer::sum));
    return letters.entrySet().stream()
        .max(Map.Entry.comparingByValue())
        .map(Map.Entry::getKey)
        .orElse(UnicodeScript.UNKNOWN);
  }

  private static boolean of(UnicodeScript script, int letter) {
    return UnicodeScript.of(letter) == script;
  }

  private static int count(String text, String letters) {
    return (int) text.chars().filter(c -> letters.indexOf(c) >= 0).count();
  }
}
