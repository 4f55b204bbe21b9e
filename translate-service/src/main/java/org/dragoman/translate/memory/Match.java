package org.dragoman.translate.memory;

import java.time.Instant;
import org.dragoman.translate.memory.MemoryStore.Kept;
import org.jspecify.annotations.Nullable;

/**
 * What the memory has for a sentence.
 *
 * @param source of the unit, inline HTML
 * @param target inline HTML
 * @param percent 0 to 100, after the {@link Penalties}
 * @param unit id of the memory unit
 * @param who its creator
 * @param engine what made it; null if a person did
 * @param approvedBy the editor who approved what an engine made
 * @param at when it was last changed
 */
public record Match(
    String source,
    String target,
    int percent,
    Kind kind,
    String unit,
    @Nullable String who,
    @Nullable String engine,
    @Nullable String approvedBy,
    @Nullable String domain,
    @Nullable Instant at) {

  /** How the sentence was found, the best kind first. */
  public enum Kind {
    /** The same text between the same sentences. */
    CONTEXT,
    /** The same text. */
    EXACT,
    /** A similar text. */
    FUZZY
  }

  static Match of(Kept kept, String target, int percent, Kind kind) {
    Unit unit = kept.unit();
    Provenance provenance = unit.provenance();
    return new Match(
        unit.source(),
        target,
        percent,
        kind,
        kept.id().toString(),
        provenance.creator(),
        provenance.engine(),
        provenance.approvedBy(),
        unit.domain(),
        provenance.at());
  }
}
