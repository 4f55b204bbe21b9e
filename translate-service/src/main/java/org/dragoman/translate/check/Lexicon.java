package org.dragoman.translate.check;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;
import org.dragoman.translate.language.Languages;
import org.jspecify.annotations.Nullable;

/**
 * The words of a language that checks look for, from {@code <language>.txt} beside this class: a
 * kind, for some kinds a value, and words; {@code |} joins the words of a phrase, {@code *} ends a
 * stem. A word written with a capital counts only with one. Of a language without a file nothing is
 * known, and what needs words stays silent.
 */
final class Lexicon {

  private static final int LONGEST_STEM = 12;

  private static final Map<String, Lexicon> ALL = new ConcurrentHashMap<>();

  /**
   * A word or phrase.
   *
   * @param words folded, at least one
   */
  record Entry(String value, List<String> words, boolean capital) {}

  private final Map<String, Map<String, List<Entry>>> byKind = new HashMap<>();
  private final Map<String, Set<String>> stems = new HashMap<>();
  private @Nullable Pattern negative;

  private Lexicon() {}

  static Lexicon of(String language) {
    return ALL.computeIfAbsent(Languages.primary(language), Lexicon::load);
  }

  private static Lexicon load(String language) {
    Lexicon lexicon = new Lexicon();
    if (!language.matches("[a-z]{2,3}")) {
      return lexicon;
    }
    try (InputStream file = Lexicon.class.getResourceAsStream(language + ".txt")) {
      if (file != null) {
        new BufferedReader(new InputStreamReader(file, StandardCharsets.UTF_8))
            .lines()
            .forEach(lexicon::add);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    if (language.equals("de")) {
      lexicon.compounds();
    }
    return lexicon;
  }

  private void add(String line) {
    String[] parts = line.strip().split(" +");
    String kind = parts[0];
    if (kind.equals("negative")) {
      negative = Pattern.compile(Folded.of(parts[1]));
      return;
    }
    boolean valued =
        Set.of("number", "ordinal", "scale", "month", "weekday", "currency", "unit").contains(kind);
    for (int i = valued ? 2 : 1; i < parts.length; i++) {
      word(kind, valued ? parts[1] : "", parts[i]);
    }
  }

  private void word(String kind, String value, String word) {
    if (word.endsWith("*")) {
      stems.computeIfAbsent(kind, _ -> new HashSet<>()).add(Folded.of(word.replace("*", "")));
      return;
    }
    List<String> words = new ArrayList<>();
    for (String one : word.split("\\|")) {
      words.add(Folded.of(one));
    }
    byKind
        .computeIfAbsent(kind, _ -> new HashMap<>())
        .computeIfAbsent(words.getFirst(), _ -> new ArrayList<>())
        .add(new Entry(value, words, Character.isUpperCase(word.codePointAt(0))));
  }

  /** German writes them in one word: einundzwanzig, dreihundert, fünftausend. */
  private void compounds() {
    String[] units = {"", "ein", "zwei", "drei", "vier", "fünf", "sechs", "sieben", "acht", "neun"};
    String[] tens = {
      "zwanzig", "dreißig", "vierzig", "fünfzig", "sechzig", "siebzig", "achtzig", "neunzig"
    };
    for (int unit = 1; unit < units.length; unit++) {
      for (int ten = 0; ten < tens.length; ten++) {
        word("number", String.valueOf((ten + 2) * 10 + unit), units[unit] + "und" + tens[ten]);
      }
      word("number", String.valueOf(unit * 100), units[unit] + "hundert");
      word("number", String.valueOf(unit * 1000), units[unit] + "tausend");
    }
  }

  boolean knows(String kind) {
    return byKind.containsKey(kind);
  }

  /** The longest entry of that kind that begins at this token; null if there is none. */
  @Nullable Entry at(String kind, Reading reading, int token) {
    Map<String, List<Entry>> entries = byKind.get(kind);
    if (entries == null) {
      return null;
    }
    Entry best = null;
    for (Entry entry : entries.getOrDefault(reading.tokens().get(token).folded(), List.of())) {
      boolean longer = best == null || entry.words().size() > best.words().size();
      if (longer && stands(entry, reading, token)) {
        best = entry;
      }
    }
    return best;
  }

  private static boolean stands(Entry entry, Reading reading, int token) {
    List<Reading.Token> tokens = reading.tokens();
    if (token + entry.words().size() > tokens.size()) {
      return false;
    }
    if (entry.capital()
        && !Character.isUpperCase(reading.text().codePointAt(tokens.get(token).from()))) {
      return false;
    }
    for (int i = 1; i < entry.words().size(); i++) {
      if (!tokens.get(token + i).folded().equals(entry.words().get(i))) {
        return false;
      }
    }
    return true;
  }

  /** Whether a word begins with one of the stems of that kind. */
  boolean stem(String kind, String folded) {
    Set<String> known = stems.getOrDefault(kind, Set.of());
    for (int to = 2; !known.isEmpty() && to <= Math.min(folded.length(), LONGEST_STEM); to++) {
      if (known.contains(folded.substring(0, to))) {
        return true;
      }
    }
    return false;
  }

  /** Whether a word denies by its form, as Persian and Turkish verbs do. */
  boolean denies(String folded) {
    return negative != null && negative.matcher(folded).matches();
  }
}
