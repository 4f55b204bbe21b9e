package org.dragoman.ingest.article.db;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.NullUnmarked;

@Entity
@Table(name = "article")
@NullUnmarked
class ArticleRow extends PanacheEntityBase {
  @Id UUID id;

  @Column(name = "source_id")
  String source;

  int version;
  String status;
  String hash;
  Instant stamp;

  @Column(name = "captured_at")
  Instant capturedAt;

  @Column(name = "created_at", updatable = false)
  Instant createdAt;

  @Column(name = "text_hash")
  String text;
}
