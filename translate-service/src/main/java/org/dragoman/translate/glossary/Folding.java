package org.dragoman.translate.glossary;

import java.text.Normalizer;
import java.text.Normalizer.Form;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.dragoman.translate.glossary.Token.Key;
import org.dragoman.translate.language.Languages;

/**
 * How words of a language are made alike before they are compared. Little is: forms that a language
 * inflects are listed with the term. Case goes everywhere (capitals are compared afterwards, see
 * {@link Lexicon}); vowel signs and spelling variants go in Arabic script, points in Hebrew,
 * accents in Greek, whose capitals drop them. Arabic writes its article and the particles for and,
 * then, by, as, to onto the word; they are taken off.
 */
final class Folding {

  /** Stretches a line, and says nothing. */
  private static final char TATWEEL = '\u0640';

  private static final String ARTICLE = "ال";

  /** Letters a word keeps at least when something was taken off it. */
  private static final int STEM = 3;

  /** The same for particles that stand there less often than a word just starts so. */
  private static final int LONG_STEM = 4;

  private final Locale locale;
  private final boolean arabic;
  private final boolean arabicScript;
  private final boolean unmarked;

  private Folding(String language) {
    String primary = Languages.primary(language);
    String script = Languages.script(language);
    this.locale = Locale.of(primary);
    this.arabic = primary.equals("ar");
    this.arabicScript = script.equals("Arab");
    this.unmarked = arabicScript || script.equals("Hebr") || script.equals("Grek");
  }

  static Folding of(String language) {
    return new Folding(language);
  }

  /** The word without what folding takes off, but for its case. */
  String bare(String word) {
    if (word.chars().allMatch(c -> c < 0x80)) {
      return word;
    }
    String text = Normalizer.normalize(word, unmarked ? Form.NFD : Form.NFC);
    StringBuilder bare = new StringBuilder(text.length());
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (!silent(c)) {
        bare.append(arabicScript ? letter(c) : c);
      }
    }
    return bare.toString();
  }

  private boolean silent(char c) {
    return switch (Character.getType(c)) {
      case Character.FORMAT -> true;
      case Character.NON_SPACING_MARK -> unmarked;
      default -> c == TATWEEL;
    };
  }

  /**
   * What a word of a text may stand for: first the key a term would have that is written so, then
   * what is left of it without the particles it may begin with.
   */
  List<Key> keys(String word) {
    Key own = new Key(key(word), 0);
    if (!arabic) {
      return List.of(own);
    }
    String whole = bare(word);
    List<Key> keys = new ArrayList<>();
    keys.add(own);
    for (int conjunction = 0; conjunction <= conjunction(whole); conjunction++) {
      String rest = whole.substring(conjunction);
      if (conjunction > 0) {
        put(keys, undefined(rest), units(word, conjunction));
      }
      if (preposition(rest)) {
        String noun = rest.substring(1);
        int taken = units(word, conjunction + 1);
        put(keys, undefined(noun), taken);
        if (rest.startsWith("لل") && noun.length() > STEM) {
          // To the bank: the article loses its alif, للبنك.
          put(keys, noun.substring(1), taken);
        }
      }
    }
    return List.copyOf(keys);
  }

  /** The one key a word of a term is stored under. */
  String key(String word) {
    String whole = bare(word).toLowerCase(locale);
    return arabic ? undefined(whole) : whole;
  }

  private static void put(List<Key> keys, String text, int prefix) {
    if (keys.stream().noneMatch(known -> known.text().equals(text))) {
      keys.add(new Key(text, prefix));
    }
  }

  /** Without its article. */
  private static String undefined(String word) {
    return word.startsWith(ARTICLE) && word.length() >= ARTICLE.length() + 2
        ? word.substring(ARTICLE.length())
        : word;
  }

  private static int conjunction(String word) {
    return word.startsWith("و") && word.length() > STEM
            || word.startsWith("ف") && word.length() > LONG_STEM
        ? 1
        : 0;
  }

  private static boolean preposition(String word) {
    return (word.startsWith("ب") || word.startsWith("ل")) && word.length() > STEM
        || word.startsWith("ك") && word.length() > LONG_STEM;
  }

  /** How many units of the word as it was written its first folded letters take. */
  private static int units(String word, int letters) {
    int at = 0;
    for (int seen = 0; at < word.length(); at++) {
      if (Character.isLetter(word.charAt(at)) && word.charAt(at) != TATWEEL && seen++ == letters) {
        break;
      }
    }
    return at;
  }

  /** The two ya, ta marbuta and ha, the Persian kaf, the digits; hamzas went with the marks. */
  private static char letter(char c) {
    return switch (c) {
      case 'ٱ' -> 'ا';
      case 'ى', 'ی' -> 'ي';
      case 'ة' -> 'ه';
      case 'ک' -> 'ك';
      default -> Character.isDigit(c) ? (char) ('0' + Character.digit(c, 10)) : c;
    };
  }
}
