package org.dragoman.translate.glossary;

import org.dragoman.translate.language.LanguagePair;
import org.jspecify.annotations.Nullable;

/**
 * Which entries are wanted.
 *
 * @param pair null for all pairs
 * @param outlet id of a source; empty for entries of no outlet, null for all
 * @param text in any of an entry's texts, upper and lower case alike; all entries if blank
 * @param after where the last page ended, as that page said
 * @param limit at least one
 */
public record EntryQuery(
    @Nullable LanguagePair pair,
    @Nullable String outlet,
    String text,
    @Nullable EntryCursor after,
    int limit) {

  public EntryQuery {
    if (limit < 1) {
      throw new IllegalArgumentException("limit: at least one");
    }
  }
}
