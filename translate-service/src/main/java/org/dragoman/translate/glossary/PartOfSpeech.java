package org.dragoman.translate.glossary;

import java.util.Locale;
import java.util.Optional;

/** The parts of speech of TBX-Basic (ISO 30042). */
public enum PartOfSpeech {
  NOUN,
  PROPER_NOUN,
  VERB,
  ADJECTIVE,
  ADVERB,
  OTHER;

  /** As TBX-Basic writes it, e.g. {@code properNoun}. */
  public String word() {
    return this == PROPER_NOUN ? "properNoun" : name().toLowerCase(Locale.ROOT);
  }

  /** By that word, or as people write it in tables: {@code Proper noun}, {@code adj.}. */
  public static Optional<PartOfSpeech> of(String word) {
    return switch (word.toLowerCase(Locale.ROOT).replaceAll("[^a-z]", "")) {
      case "noun", "n" -> Optional.of(NOUN);
      case "propernoun", "pn", "name" -> Optional.of(PROPER_NOUN);
      case "verb", "v" -> Optional.of(VERB);
      case "adjective", "adj" -> Optional.of(ADJECTIVE);
      case "adverb", "adv" -> Optional.of(ADVERB);
      case "other" -> Optional.of(OTHER);
      default -> Optional.empty();
    };
  }
}
