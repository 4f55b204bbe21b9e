package org.dragoman.ingest.receipt.db;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Basic;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.hibernate.annotations.ColumnTransformer;
import org.jspecify.annotations.NullUnmarked;

@Entity
@Table(name = "receipt")
@NullUnmarked
class ReceiptRow extends PanacheEntityBase {
  @Id UUID id;

  @Column(name = "source_id")
  String source;

  @Column(name = "received_at")
  Instant receivedAt;

  /** A {@link org.dragoman.ingest.receipt.Way.Kind} in lower case. */
  String way;

  String address;

  /** A JSON object of arrays. */
  @ColumnTransformer(write = "cast(? as jsonb)")
  String headers;

  @Column(name = "content_type")
  String contentType;

  String format;
  String sha256;
  int length;

  /** The document, gzip; null once it has expired. */
  @Basic(fetch = FetchType.LAZY)
  byte[] content;

  /** A JSON array. */
  @ColumnTransformer(write = "cast(? as jsonb)")
  String outcomes;
}
