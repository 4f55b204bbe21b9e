package org.dragoman.publish.story;

import java.time.Instant;
import java.util.List;

/** What stands beside a published version: the same article in other languages, and its history. */
public interface Companions {

  Company of(Edition edition);

  /**
   * @param translations of the same article that readers can read, this one left out, by language
   * @param corrections of the story up to this version, the newest first; those without a word to
   *     readers left out
   */
  record Company(List<Translation> translations, List<Correction> corrections) {
    public static final Company NONE = new Company(List.of(), List.of());

    public Company {
      translations = List.copyOf(translations);
      corrections = List.copyOf(corrections);
    }
  }

  /**
   * @param language BCP 47
   */
  record Translation(String language, String slug) {}

  /**
   * @param note what was corrected, for readers
   */
  record Correction(String note, Instant at) {}
}
