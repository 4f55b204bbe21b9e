package org.dragoman.translate.glossary;

import java.time.Instant;
import java.util.UUID;

/**
 * One change of the glossary.
 *
 * @param version of the glossary that it made
 * @param entry as it stood after it; before it where it was deleted
 */
public record Change(UUID entryId, int version, Kind kind, Entry entry, String who, Instant at) {

  /** What was done. */
  public enum Kind {
    ADDED,
    CHANGED,
    DELETED
  }
}
