package org.dragoman.ingest.source.db;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import org.dragoman.contracts.article.Relation;
import org.dragoman.contracts.article.Source;
import org.hibernate.annotations.UpdateTimestamp;
import org.jspecify.annotations.NullUnmarked;

@Entity
@Table(name = "source")
@NullUnmarked
class SourceRow extends PanacheEntityBase {
  @Id String id;
  String name;
  String language;
  String homepage;
  String feed;

  @Enumerated(EnumType.STRING)
  Relation relation;

  String rights;

  @UpdateTimestamp
  @Column(name = "updated_at")
  Instant updatedAt;

  Source toSource() {
    return new Source(id, name, language, homepage, feed, relation, rights);
  }

  void take(Source source) {
    id = source.id();
    name = source.name();
    language = source.language();
    homepage = source.homepage();
    feed = source.feed();
    relation = source.relation();
    rights = source.rights();
  }
}
