package org.dragoman.translate.memory.rest;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.UUID;
import org.dragoman.translate.memory.Context;
import org.dragoman.translate.memory.MemoryStore.Kept;
import org.dragoman.translate.memory.Provenance;
import org.dragoman.translate.memory.Unit;
import org.jspecify.annotations.Nullable;

/**
 * A unit over HTTP.
 *
 * @param version to be given back with a change, so that no one else's is lost
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record UnitJson(
    UUID id,
    long version,
    @Nullable String tuid,
    String sourceLanguage,
    String targetLanguage,
    String source,
    String target,
    @Nullable Context context,
    @Nullable String domain,
    @Nullable String creator,
    @Nullable String engine,
    @Nullable String approvedBy,
    @Nullable Instant createdAt,
    @Nullable Instant changedAt,
    @Nullable String origin,
    int uses,
    @Nullable Instant usedAt,
    Instant storedAt) {

  static UnitJson of(Kept kept) {
    Unit unit = kept.unit();
    Provenance provenance = unit.provenance();
    return new UnitJson(
        kept.id(),
        kept.version(),
        unit.tuid(),
        unit.sourceLanguage(),
        unit.targetLanguage(),
        unit.source(),
        unit.target(),
        unit.context(),
        unit.domain(),
        provenance.creator(),
        provenance.engine(),
        provenance.approvedBy(),
        provenance.createdAt(),
        provenance.changedAt(),
        provenance.origin(),
        kept.uses(),
        kept.usedAt(),
        kept.storedAt());
  }
}
