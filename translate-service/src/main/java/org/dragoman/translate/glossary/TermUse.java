package org.dragoman.translate.glossary;

import java.util.List;
import java.util.UUID;

/**
 * That a translated article held a term when it was translated.
 *
 * @param segments the ids of those that held it
 */
public record TermUse(UUID entryId, List<String> segments) {
  public TermUse {
    segments = List.copyOf(segments);
  }
}
