package org.dragoman.translate.glossary;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A part of a list.
 *
 * @param next where the next part starts; null on the last
 */
public record EntryPage(List<StoredEntry> entries, @Nullable EntryCursor next) {
  public EntryPage {
    entries = List.copyOf(entries);
  }
}
