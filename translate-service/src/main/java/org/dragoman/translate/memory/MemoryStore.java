package org.dragoman.translate.memory;

import java.util.Collection;
import java.util.List;
import org.dragoman.translate.language.LanguagePair;

/** Where units are kept. */
public interface MemoryStore {

  /**
   * Adds what is new and replaces what has changed.
   *
   * @return one for each unit, in the same order
   */
  List<Stored> store(List<Unit> units);

  /** What became of a unit. */
  enum Stored {
    ADDED,
    UPDATED,
    UNCHANGED
  }

  /**
   * Units whose source has one of these texts, whatever its markup, in languages with the same
   * primary subtags; newest first among those of one text.
   *
   * @param texts hashes of normalised texts
   */
  List<Unit> withTexts(LanguagePair pair, Collection<String> texts);

  /**
   * Units whose source or target holds a text, newest first.
   *
   * @param pair primary subtags are compared
   * @param text as typed, upper and lower case alike; all units if blank
   */
  List<Unit> search(LanguagePair pair, String text, int limit);
}
