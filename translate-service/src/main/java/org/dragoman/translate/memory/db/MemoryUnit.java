package org.dragoman.translate.memory.db;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.Objects;
import java.util.UUID;
import org.dragoman.translate.language.Languages;
import org.dragoman.translate.memory.Normalised;
import org.dragoman.translate.memory.Unit;
import org.jspecify.annotations.Nullable;

/** A row of {@code memory_unit}. */
@Entity
@Table(name = "memory_unit")
@SuppressWarnings("NullAway.Init") // Hibernate fills the fields.
public class MemoryUnit {

  @Id UUID id;
  @Nullable String tuid;

  @Column(name = "source_language")
  String sourceLanguage;

  @Column(name = "target_language")
  String targetLanguage;

  @Column(name = "source_primary")
  String sourcePrimary;

  @Column(name = "target_primary")
  String targetPrimary;

  @Column(name = "text_hash")
  String textHash;

  String source;
  String target;
  @Nullable String creator;

  @Column(name = "created_at")
  @Nullable Instant createdAt;

  @Column(name = "changed_at")
  @Nullable Instant changedAt;

  @Column(name = "stored_at")
  Instant storedAt;

  static MemoryUnit of(Unit unit, Instant now) {
    MemoryUnit row = new MemoryUnit();
    row.id = unit.id();
    row.tuid = unit.tuid();
    row.sourceLanguage = unit.sourceLanguage();
    row.targetLanguage = unit.targetLanguage();
    row.sourcePrimary = Languages.primary(unit.sourceLanguage());
    row.targetPrimary = Languages.primary(unit.targetLanguage());
    row.textHash = Normalised.hash(Normalised.text(unit.source()));
    row.source = unit.source();
    row.fill(unit, now);
    return row;
  }

  /** Takes over what is not part of the unit's identity; answers whether anything changed. */
  boolean update(Unit unit, Instant now) {
    boolean same =
        target.equals(unit.target())
            && Objects.equals(creator, unit.creator())
            && Objects.equals(createdAt, unit.createdAt())
            && Objects.equals(changedAt, unit.changedAt());
    if (!same) {
      fill(unit, now);
    }
    return !same;
  }

  private void fill(Unit unit, Instant now) {
    target = unit.target();
    creator = unit.creator();
    createdAt = unit.createdAt();
    changedAt = unit.changedAt();
    storedAt = now;
  }

  Unit unit() {
    return new Unit(
        tuid, sourceLanguage, targetLanguage, source, target, creator, createdAt, changedAt);
  }
}
