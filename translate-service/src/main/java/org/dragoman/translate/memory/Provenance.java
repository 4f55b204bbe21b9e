package org.dragoman.translate.memory;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;

/**
 * Who made a unit, and what it came with.
 *
 * @param creator the person who translated or last changed it, or the tool a file names
 * @param engine the machine translation engine that made it; null if a person did
 * @param approvedBy the editor who approved what an engine made
 * @param createdAt when it was made
 * @param changedAt when it was last changed
 * @param origin the file it was imported from or the story it was learnt from
 */
public record Provenance(
    @Nullable String creator,
    @Nullable String engine,
    @Nullable String approvedBy,
    @Nullable Instant createdAt,
    @Nullable Instant changedAt,
    @Nullable String origin) {

  /** To the second, which is all that TMX can say: what was exported comes back the same. */
  public Provenance {
    createdAt = createdAt == null ? null : createdAt.truncatedTo(ChronoUnit.SECONDS);
    changedAt = changedAt == null ? null : changedAt.truncatedTo(ChronoUnit.SECONDS);
  }

  /** Made by a person. */
  public static Provenance person(
      @Nullable String creator, @Nullable Instant createdAt, @Nullable Instant changedAt) {
    return new Provenance(creator, null, null, createdAt, changedAt, null);
  }

  public boolean machine() {
    return engine != null;
  }

  /** When it was last touched, as far as is known. */
  public @Nullable Instant at() {
    return changedAt == null ? createdAt : changedAt;
  }
}
