package org.dragoman.translate.workbench;

import java.time.Instant;
import java.util.UUID;
import org.dragoman.pages.Badge;
import org.dragoman.pages.When;
import org.dragoman.translate.memory.Context;
import org.dragoman.translate.memory.MemoryStore.Kept;
import org.dragoman.translate.memory.Provenance;
import org.dragoman.translate.memory.Unit;
import org.jspecify.annotations.Nullable;

/**
 * A unit of the memory as a page shows it.
 *
 * @param sourceShown safe HTML, with what was searched for marked
 * @param targetShown the same
 * @param badge who made it
 * @param at when it was last changed
 * @param edit address of the same list with this unit's form in it
 */
public record UnitLine(
    UUID id,
    long version,
    Language source,
    Language target,
    String sourceShown,
    String targetShown,
    Badge badge,
    When at,
    int uses,
    @Nullable String from,
    @Nullable String domain,
    @Nullable Context context,
    String edit) {

  static UnitLine of(Kept kept, String words, String edit, Instant now) {
    Unit unit = kept.unit();
    Instant at = unit.provenance().at();
    return new UnitLine(
        kept.id(),
        kept.version(),
        Language.of(unit.sourceLanguage()),
        Language.of(unit.targetLanguage()),
        Marked.hits(unit.source(), words),
        Marked.hits(unit.target(), words),
        badge(unit.provenance()),
        When.at(at == null ? kept.storedAt() : at, now),
        kept.uses(),
        unit.provenance().origin(),
        unit.domain(),
        unit.context(),
        edit);
  }

  private static Badge badge(Provenance provenance) {
    if (provenance.machine()) {
      return new Badge(
          "machine",
          "Machine: "
              + provenance.engine()
              + (provenance.approvedBy() == null
                  ? ""
                  : ", approved by " + provenance.approvedBy()));
    }
    return new Badge(
        "human", provenance.creator() == null ? "Human" : "Human: " + provenance.creator());
  }
}
