package org.dragoman.ingest.fetch.db;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Duration;
import java.time.Instant;
import org.dragoman.ingest.fetch.Visit;
import org.jspecify.annotations.NullUnmarked;

@Entity
@Table(name = "poll_log")
@NullUnmarked
class VisitRow extends PanacheEntityBase {
  @Id
  @GeneratedValue(strategy = GenerationType.IDENTITY)
  Long id;

  @Column(name = "source_id")
  String source;

  Instant at;

  @Enumerated(EnumType.STRING)
  Visit.Outcome outcome;

  Integer status;
  long bytes;

  @Column(name = "took_ms")
  long took;

  int added;
  int updated;
  int unchanged;
  int refused;
  String reason;

  static VisitRow of(String source, Visit visit) {
    VisitRow row = new VisitRow();
    row.source = source;
    row.at = visit.at();
    row.outcome = visit.outcome();
    row.status = visit.status();
    row.bytes = visit.bytes();
    row.took = visit.took().toMillis();
    row.added = visit.items().added();
    row.updated = visit.items().updated();
    row.unchanged = visit.items().unchanged();
    row.refused = visit.items().refused();
    row.reason = PollRow.storable(visit.reason());
    return row;
  }

  Visit toVisit() {
    return new Visit(
        at,
        outcome,
        status,
        bytes,
        Duration.ofMillis(took),
        new Visit.Counts(added, updated, unchanged, refused),
        reason);
  }
}
