package org.dragoman.ingest.language;

import java.lang.Character.UnicodeScript;
import java.util.Map;
import java.util.Set;

/** Which scripts a language is written in; what is not named here is Latin, as most are. */
final class Scripts {
  private static final Map<String, Set<UnicodeScript>> OTHER =
      Map.ofEntries(
          of(UnicodeScript.ARABIC, "ar"),
          of(UnicodeScript.ARABIC, "fa"),
          of(UnicodeScript.ARABIC, "ur"),
          of(UnicodeScript.ARABIC, "ckb"),
          of(UnicodeScript.ARABIC, "ps"),
          of(UnicodeScript.ARABIC, "sd"),
          of(UnicodeScript.ARABIC, "ug"),
          of(UnicodeScript.HEBREW, "he"),
          of(UnicodeScript.HEBREW, "yi"),
          of(UnicodeScript.GREEK, "el"),
          of(UnicodeScript.CYRILLIC, "ru"),
          of(UnicodeScript.CYRILLIC, "uk"),
          of(UnicodeScript.CYRILLIC, "be"),
          of(UnicodeScript.CYRILLIC, "bg"),
          of(UnicodeScript.CYRILLIC, "mk"),
          of(UnicodeScript.CYRILLIC, "kk"),
          of(UnicodeScript.CYRILLIC, "ky"),
          of(UnicodeScript.CYRILLIC, "tg"),
          of(UnicodeScript.CYRILLIC, "mn"),
          of(UnicodeScript.ARMENIAN, "hy"),
          of(UnicodeScript.GEORGIAN, "ka"),
          of(UnicodeScript.DEVANAGARI, "hi"),
          of(UnicodeScript.DEVANAGARI, "mr"),
          of(UnicodeScript.DEVANAGARI, "ne"),
          of(UnicodeScript.BENGALI, "bn"),
          of(UnicodeScript.GURMUKHI, "pa"),
          of(UnicodeScript.GUJARATI, "gu"),
          of(UnicodeScript.TAMIL, "ta"),
          of(UnicodeScript.TELUGU, "te"),
          of(UnicodeScript.THAI, "th"),
          of(UnicodeScript.HANGUL, "ko"),
          of(UnicodeScript.HAN, "zh"),
          Map.entry(
              "ja", Set.of(UnicodeScript.HAN, UnicodeScript.HIRAGANA, UnicodeScript.KATAKANA)),
          Map.entry("sr", Set.of(UnicodeScript.CYRILLIC, UnicodeScript.LATIN)),
          Map.entry("ku", Set.of(UnicodeScript.LATIN, UnicodeScript.ARABIC)),
          Map.entry("uz", Set.of(UnicodeScript.LATIN, UnicodeScript.CYRILLIC)));

  private Scripts() {}

  static Set<UnicodeScript> of(String language) {
    return OTHER.getOrDefault(language, Set.of(UnicodeScript.LATIN));
  }

  private static Map.Entry<String, Set<UnicodeScript>> of(UnicodeScript script, String language) {
    return Map.entry(language, Set.of(script));
  }
}
