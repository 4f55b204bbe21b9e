package org.dragoman.translate.workbench;

import java.time.Instant;
import java.util.UUID;
import org.dragoman.pages.When;
import org.dragoman.translate.glossary.Entry;
import org.dragoman.translate.glossary.PartOfSpeech;
import org.dragoman.translate.glossary.StoredEntry;
import org.jspecify.annotations.Nullable;

/**
 * A term as a page shows it.
 *
 * @param speech its part of speech in a word; empty where nobody said
 * @param who changed it last
 */
public record EntryLine(
    UUID id,
    Entry entry,
    Language source,
    Language target,
    String speech,
    int version,
    String who,
    When at) {

  static EntryLine of(StoredEntry stored, Instant now) {
    Entry entry = stored.entry();
    return new EntryLine(
        stored.id(),
        entry,
        Language.of(entry.pair().source()),
        Language.of(entry.pair().target()),
        speech(entry.partOfSpeech()),
        stored.version(),
        stored.who(),
        When.at(stored.at(), now));
  }

  public String path() {
    return "/glossary/entries/" + id;
  }

  static String speech(@Nullable PartOfSpeech speech) {
    return switch (speech) {
      case null -> "";
      case NOUN -> "noun";
      case PROPER_NOUN -> "name";
      case VERB -> "verb";
      case ADJECTIVE -> "adjective";
      case ADVERB -> "adverb";
      case OTHER -> "other";
    };
  }
}
