package org.dragoman.translate.glossary;

import java.time.Instant;
import java.util.Objects;
import java.util.UUID;

/**
 * An entry as it stands in the glossary.
 *
 * @param version of the glossary that brought it as it is; another for every change
 * @param since version of the glossary that brought its present wording
 * @param who changed it last
 */
public record StoredEntry(UUID id, int version, int since, Entry entry, String who, Instant at) {

  public StoredEntry {
    Objects.requireNonNull(id, "id");
    Objects.requireNonNull(entry, "entry");
    Objects.requireNonNull(who, "who");
    Objects.requireNonNull(at, "at");
  }

  Term term() {
    return entry.term(id);
  }
}
