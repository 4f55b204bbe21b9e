package org.dragoman.ingest.format.iptc7901;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Letters that seven-bit lines send in place of brackets and braces: the national variants of
 * ISO/IEC 646 (DIN 66003, SEN 850200, NS 4551, DS 2089, NF Z 62-010, UNE, UNI, Portuguese ISO-IR
 * 16). Which one it is, the language tells; where that is not known, the words that come out.
 */
final class Iso646 {
  private static final String SENT = "[\\]{|}~^`";

  /** By position in {@link #SENT}; a space stands for what is left as it is. */
  private static final Map<String, String> VARIANTS =
      Map.of(
          "de", "ÄÖÜäöüß  ",
          "sv", "ÄÖÅäöåüÜé",
          "da", "ÆØÅæøå   ",
          "fr", " ç éùè   ",
          "es", "¡Ñ¿°ñç   ",
          "it", " çéàòèì ù",
          "pt", "ÃÇÕãçõ   ");

  private static final Map<String, String> SAME =
      Map.of("fi", "sv", "no", "da", "nb", "da", "nn", "da");

  /** Words that are frequent and cannot be written without these letters. */
  private static final Map<String, Set<String>> TELLING =
      Map.of(
          "de", words("für über können müssen würde wäre während später heißt daß muß größte für"),
          "sv", words("är på för från även också säger många före efter år åren"),
          "da", words("på får når også være første blevet søndag lørdag år år- gør både måned"),
          "fr", words("été déjà après très où près deuxième première était à même"),
          "es", words("año años españa español señor mañana niños compañía"),
          "it", words("è più perché già città così sarà però può"),
          "pt", words("não são também então milhões ações à eleição região"));

  private static final int FEWEST = 2;

  private Iso646() {}

  /**
   * @param notes that it was done
   */
  record Restored(String text, List<String> notes) {}

  static Restored restore(String text, @Nullable String language) {
    if (text.chars().anyMatch(c -> c > 0x7f) || inWords(text) < FEWEST) {
      return new Restored(text, List.of());
    }
    String primary = language == null ? "" : language.split("[-_]", 2)[0].toLowerCase(Locale.ROOT);
    String variant = SAME.getOrDefault(primary, primary);
    String chosen = VARIANTS.containsKey(variant) ? variant : likeliest(text);
    if (chosen.isEmpty()) {
      return new Restored(text, List.of());
    }
    return new Restored(
        with(text, chosen),
        List.of(
            "Brackets within words are read as the letters of ISO 646's variant for %s."
                .formatted(chosen)));
  }

  private static Set<String> words(String list) {
    return Stream.of(list.split(" ")).collect(Collectors.toSet());
  }

  private static long inWords(String text) {
    long count = 0;
    for (int i = 0; i < text.length(); i++) {
      count += SENT.indexOf(text.charAt(i)) >= 0 && inWord(text, i) ? 1 : 0;
    }
    return count;
  }

  /** Beside a letter, and for a word's first letter that is one after a blank. */
  private static boolean inWord(String text, int i) {
    boolean after = i > 0 && isPart(text.charAt(i - 1));
    boolean before = i + 1 < text.length() && isPart(text.charAt(i + 1));
    return after || before;
  }

  private static boolean isPart(char c) {
    return Character.isLetter(c);
  }

  private static String with(String text, String variant) {
    String letters = VARIANTS.getOrDefault(variant, "");
    StringBuilder restored = new StringBuilder(text);
    for (int i = 0; i < text.length(); i++) {
      int at = SENT.indexOf(text.charAt(i));
      boolean letter = at >= 0 && at < letters.length() && letters.charAt(at) != ' ';
      if (letter && inWord(text, i)) {
        restored.setCharAt(i, letters.charAt(at));
      }
    }
    return restored.toString();
  }

  /** The variant with which the most telling words come out; none where fewer than two do. */
  private static String likeliest(String text) {
    String best = "";
    long most = 1;
    for (String variant : VARIANTS.keySet().stream().sorted().toList()) {
      Set<String> telling = TELLING.getOrDefault(variant, Set.of());
      long found =
          Stream.of(with(text, variant).toLowerCase(Locale.ROOT).split("[^\\p{L}]+"))
              .filter(telling::contains)
              .count();
      if (found > most) {
        most = found;
        best = variant;
      }
    }
    return best;
  }
}
