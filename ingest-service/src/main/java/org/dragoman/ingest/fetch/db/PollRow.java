package org.dragoman.ingest.fetch.db;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.dragoman.ingest.extract.Characters;
import org.dragoman.ingest.fetch.Conditions;
import org.dragoman.ingest.fetch.Due;
import org.dragoman.ingest.fetch.PollState;
import org.dragoman.ingest.fetch.Polling;
import org.dragoman.ingest.fetch.Rhythm;
import org.dragoman.ingest.fetch.Verdict;
import org.hibernate.annotations.ColumnTransformer;
import org.jspecify.annotations.NullUnmarked;
import org.jspecify.annotations.Nullable;

@Entity
@Table(name = "poll")
@NullUnmarked
class PollRow extends PanacheEntityBase {
  @Id
  @Column(name = "source_id")
  String source;

  String feed;
  String address;
  String host;

  @Enumerated(EnumType.STRING)
  PollState state = PollState.ACTIVE;

  String reason;

  @Column(name = "next_at")
  Instant nextAt;

  @Column(name = "interval_s")
  long interval;

  Instant since;

  @Column(name = "last_at")
  Instant lastAt;

  @Column(name = "last_good_at")
  Instant lastGoodAt;

  @Column(name = "last_changed_at")
  Instant lastChangedAt;

  @Column(name = "failing_since")
  Instant failingSince;

  int failures;

  /** Instants, newest first, a space between. */
  String changes = "";

  String etag;

  @Column(name = "last_modified")
  String lastModified;

  @Column(name = "validators_at")
  Instant validatorsAt;

  String sha256;

  /** A JSON object. */
  @ColumnTransformer(write = "cast(? as jsonb)")
  String hints = "{}";

  @Column(name = "older_page")
  String olderPage;

  @Column(name = "older_pages")
  int olderPages;

  UUID lease;

  @Column(name = "leased_until")
  Instant leasedUntil;

  @Column(name = "leased_by")
  String leasedBy;

  Polling toPolling() {
    return new Polling(
        source,
        feed,
        address,
        state,
        reason,
        state == PollState.ACTIVE ? nextAt : null,
        lastAt,
        lastGoodAt,
        lastChangedAt,
        failingSince,
        failures,
        Duration.ofSeconds(interval),
        HintsJson.read(hints));
  }

  Due toDue() {
    return new Due(
        source,
        feed,
        address,
        lease,
        new Conditions(etag, lastModified),
        validatorsAt,
        sha256,
        new Rhythm(since, Instants.read(changes)),
        HintsJson.read(hints),
        failures,
        failingSince,
        reason,
        lastGoodAt == null,
        olderPage == null ? null : new Due.Older(olderPage, olderPages));
  }

  void take(Verdict verdict) {
    state = verdict.next().state();
    reason = storable(verdict.reason());
    // Somebody who asked for it since then may mean what came since then.
    if (!nextAt.isAfter(verdict.visit().at())) {
      nextAt = verdict.next().at();
    }
    interval = verdict.next().interval().toSeconds();
    address = verdict.address();
    lastAt = verdict.visit().at();
    failures = verdict.failures();
    failingSince = verdict.failingSince();
    changes = Instants.write(verdict.rhythm().changes());
    olderPage = verdict.older() == null ? null : verdict.older().address();
    olderPages = verdict.older() == null ? 0 : verdict.older().left();
    if (verdict.visit().outcome().isGood()) {
      if (lastGoodAt == null) {
        since = verdict.visit().at();
      }
      lastGoodAt = verdict.visit().at();
    }
    if (verdict.visit().outcome() == org.dragoman.ingest.fetch.Visit.Outcome.CHANGED) {
      lastChangedAt = verdict.visit().at();
    }
    if (verdict.seen() != null) {
      see(verdict.seen());
    }
  }

  /** A reason may quote what the host sent. */
  static @Nullable String storable(@Nullable String text) {
    return text == null ? null : Characters.storable(text);
  }

  private void see(Verdict.Seen seen) {
    etag = seen.validators().etag();
    lastModified = seen.validators().lastModified();
    validatorsAt = seen.at();
    sha256 = seen.sha256();
    if (seen.hints() != null) {
      hints = HintsJson.write(seen.hints());
    }
  }
}
