package org.dragoman.ingest.language;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.Character.UnicodeScript;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/** The profiles of {@code profiles.txt}. */
final class Profiles {
  private static final Map<String, UnicodeScript> SCRIPTS =
      Map.of(
          "Arab", UnicodeScript.ARABIC,
          "Cyrl", UnicodeScript.CYRILLIC,
          "Grek", UnicodeScript.GREEK,
          "Hebr", UnicodeScript.HEBREW,
          "Latn", UnicodeScript.LATIN);

  private Profiles() {}

  static List<Profile> load() {
    try (var in = Objects.requireNonNull(Profiles.class.getResourceAsStream("profiles.txt"))) {
      return new String(in.readAllBytes(), UTF_8)
          .lines()
          .filter(line -> !line.isBlank() && !line.startsWith("#"))
          .map(Profiles::profile)
          .toList();
    } catch (IOException missing) {
      throw new UncheckedIOException(missing);
    }
  }

  private static Profile profile(String line) {
    List<String> parts = List.of(line.split("\\|", -1));
    Map<Integer, Double> letters = new HashMap<>();
    List<String> pairs = words(parts.get(2));
    for (int i = 0; i + 1 < pairs.size(); i += 2) {
      letters.put(pairs.get(i).codePointAt(0), Integer.parseInt(pairs.get(i + 1)) / 1000.0);
    }
    Set<String> words = new HashSet<>();
    Set<String> stems = new HashSet<>();
    for (String word : words(parts.get(3))) {
      String known = Tokens.folded(word);
      if (known.endsWith("*")) {
        stems.add(known.substring(0, known.length() - 1));
      } else {
        words.add(known);
      }
    }
    UnicodeScript script = Objects.requireNonNull(SCRIPTS.get(parts.get(1).strip()), line);
    return new Profile(parts.getFirst().strip(), script, letters, words, stems);
  }

  private static List<String> words(String list) {
    return new ArrayList<>(List.of(list.strip().split("\\s+")))
        .stream().filter(word -> !word.isEmpty()).toList();
  }
}
