package org.dragoman.ingest.source.db;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Duration;
import java.time.Instant;
import org.dragoman.contracts.article.Relation;
import org.dragoman.contracts.article.Source;
import org.dragoman.ingest.identity.IdentityPolicy;
import org.dragoman.ingest.source.Policy;
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

  @Column(name = "identity_policy")
  @Enumerated(EnumType.STRING)
  IdentityPolicy identity = IdentityPolicy.AUTO;

  @Column(name = "full_page")
  boolean fullPage;

  @Column(name = "private_network")
  boolean privateNetwork;

  @Column(name = "retention_s")
  Long retention;

  @Column(name = "interval_s")
  Long interval;

  @UpdateTimestamp
  @Column(name = "updated_at")
  Instant updatedAt;

  Source toSource() {
    return new Source(id, name, language, homepage, feed, relation, rights);
  }

  Policy toPolicy() {
    return new Policy(identity, fullPage, privateNetwork, duration(retention), duration(interval));
  }

  private static Duration duration(Long seconds) {
    return seconds == null ? null : Duration.ofSeconds(seconds);
  }

  void take(Policy policy) {
    identity = policy.identity();
    fullPage = policy.fullPage();
    privateNetwork = policy.privateNetwork();
    retention = policy.retention() == null ? null : policy.retention().toSeconds();
    interval = policy.interval() == null ? null : policy.interval().toSeconds();
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
