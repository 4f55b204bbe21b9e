package org.dragoman.ingest.article.db;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.hibernate.annotations.ColumnTransformer;
import org.jspecify.annotations.NullUnmarked;

@Entity
@Table(name = "article_version")
@NullUnmarked
class VersionRow extends PanacheEntityBase {

  @Embeddable
  record Id(@Column(name = "article_id") UUID article, int version) {}

  @EmbeddedId Id id;
  String status;
  String hash;

  /** Contract JSON. */
  @ColumnTransformer(write = "cast(? as jsonb)")
  String article;

  @Column(name = "receipt_id")
  UUID receipt;

  @Column(name = "captured_at")
  Instant capturedAt;

  /** JSON of what it changed; null for the first. */
  @ColumnTransformer(write = "cast(? as jsonb)")
  String changes;
}
