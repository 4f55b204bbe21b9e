package org.dragoman.translate.check;

import com.ibm.icu.util.ULocale;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import org.dragoman.contracts.translation.Finding;
import org.dragoman.contracts.translation.Finding.Severity;
import org.dragoman.contracts.translation.Finding.Side;
import org.dragoman.translate.language.Languages;

/**
 * Names of two words or more that vanish: "Elena Ruiz" of whom neither word is in the translation.
 * Names of Cyrillic are compared as they are transliterated. Countries (CLDR) and words of
 * institutions have names of their own in each language; single words are left alone, since a
 * London is a Londres, and so is Arabic, which has no capitals: such alarms would be false too
 * often.
 */
final class Names implements Sides.Look {

  private static final ConcurrentMap<String, Set<String>> COUNTRIES = new ConcurrentHashMap<>();

  /** Small words within names. */
  private static final Set<String> LINKS =
      Set.of(
          "de", "del", "la", "las", "los", "el", "di", "da", "dos", "van", "von", "der", "den",
          "al", "bin", "ibn", "bint", "y", "du", "des", "le", "les", "d", "l");

  @Override
  public List<Finding> at(Sides sides) {
    String language = Languages.primary(sides.source().language());
    boolean cyrillic = Set.of("ru", "uk").contains(language);
    if (language.equals("de") || !cyrillic && sides.scriptsDiffer() || !latin(sides.target())) {
      return List.of();
    }
    List<List<Reading.Token>> names = names(sides.source());
    if (names.isEmpty()) {
      return List.of();
    }
    List<Spelling> there =
        sides.target().tokens().stream().map(one -> Spelling.of(one.folded())).toList();
    List<Finding> findings = new ArrayList<>();
    for (List<Reading.Token> name : names) {
      if (name.stream().noneMatch(word -> found(Spelling.of(word.folded()), there))) {
        Reading.Token first = name.getFirst();
        Reading.Token last = name.getLast();
        findings.add(
            Sides.finding(
                "names",
                Severity.WARNING,
                "This name is not in the translation: %s."
                    .formatted(sides.source().text().substring(first.from(), last.to())),
                Side.SOURCE,
                first.from(),
                last.to()));
      }
    }
    return findings;
  }

  private static boolean latin(Reading reading) {
    return Languages.script(reading.language()).equals("Latn");
  }

  private static List<List<Reading.Token>> names(Reading reading) {
    List<List<Reading.Token>> names = new ArrayList<>();
    List<Reading.Token> name = new ArrayList<>();
    for (int i = 0; i <= reading.tokens().size(); i++) {
      boolean part = i < reading.tokens().size() && part(reading, i, name);
      if (!part) {
        while (!name.isEmpty() && !reading.capital(name.getLast())) {
          name.removeLast();
        }
        if (name.stream().filter(reading::capital).count() >= 2 && !known(reading, name)) {
          names.add(List.copyOf(name));
        }
        name.clear();
        part = i < reading.tokens().size() && part(reading, i, name);
      }
      if (part) {
        name.add(reading.tokens().get(i));
      }
    }
    return names;
  }

  private static boolean part(Reading reading, int i, List<Reading.Token> name) {
    Reading.Token token = reading.tokens().get(i);
    boolean follows = name.isEmpty() || between(reading, name.getLast().to(), token.from());
    boolean word = token.to() - token.from() > 1 || !name.isEmpty();
    if (name.isEmpty()) {
      return word && reading.capital(token) && !first(reading, i) && !shouted(reading, token);
    }
    return follows && (reading.capital(token) || LINKS.contains(token.folded()));
  }

  private static boolean between(Reading reading, int from, int to) {
    String gap = reading.text().substring(from, to);
    return gap.equals(" ")
        || gap.equals("-")
        || gap.equals(". ")
        || gap.equals("’")
        || gap.equals("'");
  }

  /** Begins the sentence or a quotation: its capital says nothing. */
  private static boolean first(Reading reading, int i) {
    int at = reading.tokens().get(i).from() - 1;
    while (at >= 0 && reading.text().charAt(at) == ' ') {
      at--;
    }
    return at < 0 || "«“„\"'‘:—–¿¡.?!…(".indexOf(reading.text().charAt(at)) >= 0;
  }

  private static boolean shouted(Reading reading, Reading.Token token) {
    String word = reading.word(token);
    return word.length() > 1 && word.equals(word.toUpperCase(Locale.ROOT));
  }

  private static boolean known(Reading reading, List<Reading.Token> name) {
    Set<String> countries = COUNTRIES.computeIfAbsent(reading.language(), Names::countries);
    for (Reading.Token token : name) {
      int index = reading.tokens().indexOf(token);
      if (countries.contains(token.folded())
          || reading.lexicon().at("institution", reading, index) != null) {
        return true;
      }
    }
    return false;
  }

  private static Set<String> countries(String language) {
    Set<String> words = ConcurrentHashMap.newKeySet();
    ULocale locale = ULocale.forLanguageTag(language);
    for (String country : ULocale.getISOCountries()) {
      for (String word : new ULocale("und", country).getDisplayCountry(locale).split("[\\s’'-]+")) {
        if (word.length() > 3) {
          words.add(Folded.of(word));
        }
      }
    }
    return words;
  }

  private static boolean found(Spelling word, List<Spelling> there) {
    return word.latin().length() >= 3 && there.stream().anyMatch(word::near);
  }

  /**
   * @param consonants in their order: spellings of one sound differ in vowels
   */
  private record Spelling(String latin, String consonants) {

    static Spelling of(String folded) {
      String latin = plain(folded);
      return new Spelling(latin, Names.consonants(latin));
    }

    boolean near(Spelling other) {
      int shared = Math.min(4, Math.min(latin.length(), other.latin.length()));
      return shared >= 3
          && (latin.startsWith(other.latin.substring(0, shared))
              || consonants.length() >= 2 && consonants.equals(other.consonants));
    }
  }

  private static String consonants(String word) {
    StringBuilder consonants = new StringBuilder();
    for (int i = 0; i < word.length(); i++) {
      char c = word.charAt(i) == 'c' ? 'k' : word.charAt(i) == 'w' ? 'v' : word.charAt(i);
      boolean doubled = !consonants.isEmpty() && consonants.charAt(consonants.length() - 1) == c;
      if ("aeiouyhj'".indexOf(c) < 0 && !doubled) {
        consonants.append(c);
      }
    }
    return consonants.toString();
  }

  private static String plain(String folded) {
    StringBuilder plain = new StringBuilder();
    String bare = java.text.Normalizer.normalize(folded, java.text.Normalizer.Form.NFD);
    for (int i = 0; i < bare.length(); i++) {
      if (Character.getType(bare.charAt(i)) != Character.NON_SPACING_MARK) {
        plain.append(Cyrillic.latin(bare.charAt(i)));
      }
    }
    return plain.toString();
  }
}
