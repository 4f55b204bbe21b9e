package org.dragoman.ingest.websub.db;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import org.dragoman.ingest.websub.State;
import org.dragoman.ingest.websub.Subscription;
import org.dragoman.ingest.websub.Topic;
import org.jspecify.annotations.NullUnmarked;

@Entity
@Table(name = "websub_subscription")
@NullUnmarked
class SubscriptionRow extends PanacheEntityBase {
  @Id
  @Column(name = "source_id")
  String source;

  String topic;
  String hub;
  String token;
  String secret;

  @Enumerated(EnumType.STRING)
  State state;

  int failures;

  @Column(name = "next_at")
  Instant nextAt;

  @Column(name = "expires_at")
  Instant expiresAt;

  String reason;

  Subscription toSubscription() {
    return new Subscription(
        source, new Topic(topic, hub), token, secret, state, failures, nextAt, expiresAt, reason);
  }

  void take(Subscription subscription) {
    source = subscription.source();
    topic = subscription.topic().url();
    hub = subscription.topic().hub();
    token = subscription.token();
    secret = subscription.secret();
    state = subscription.state();
    failures = subscription.failures();
    nextAt = subscription.nextAt();
    expiresAt = subscription.expiresAt();
    reason = subscription.reason();
  }
}
