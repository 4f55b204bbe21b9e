package org.dragoman.translate.glossary.rest;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.time.Instant;
import java.util.UUID;
import org.dragoman.translate.glossary.StoredEntry;

/**
 * An entry as it stands.
 *
 * @param version of the glossary that brought it; also its entity tag
 * @param who changed it last
 */
public record StoredJson(
    UUID id, int version, @JsonUnwrapped EntryJson entry, String who, Instant at) {

  static StoredJson of(StoredEntry stored) {
    return new StoredJson(
        stored.id(), stored.version(), EntryJson.of(stored.entry()), stored.who(), stored.at());
  }
}
