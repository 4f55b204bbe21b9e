package org.dragoman.ingest.websub.db;

import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.dragoman.ingest.websub.Subscription;
import org.dragoman.ingest.websub.SubscriptionStore;

/** Subscriptions in PostgreSQL. */
public final class DbSubscriptionStore implements SubscriptionStore {
  private final EntityManager entities;

  public DbSubscriptionStore(EntityManager entities) {
    this.entities = entities;
  }

  @Override
  public List<Subscription> all() {
    return SubscriptionRow.<SubscriptionRow>listAll().stream()
        .map(SubscriptionRow::toSubscription)
        .toList();
  }

  @Override
  public Optional<Subscription> find(String source) {
    return SubscriptionRow.<SubscriptionRow>findByIdOptional(source)
        .map(SubscriptionRow::toSubscription);
  }

  @Override
  public Optional<Subscription> byToken(String token) {
    return SubscriptionRow.<SubscriptionRow>find("token", token)
        .withLock(LockModeType.PESSIMISTIC_WRITE)
        .firstResultOptional()
        .map(SubscriptionRow::toSubscription);
  }

  @Override
  public List<Subscription> due(Instant now, Duration lease, int most) {
    return entities
        .createNativeQuery(
            """
            update websub_subscription set next_at = :until
            where source_id in (
              select source_id from websub_subscription
              where next_at <= :now order by next_at limit :most for update skip locked)
            returning *
            """,
            SubscriptionRow.class)
        .setParameter("until", now.plus(lease))
        .setParameter("now", now)
        .setParameter("most", most)
        .getResultList()
        .stream()
        .map(row -> ((SubscriptionRow) row).toSubscription())
        .toList();
  }

  @Override
  public void save(Subscription subscription) {
    SubscriptionRow known = SubscriptionRow.findById(subscription.source());
    SubscriptionRow row = known == null ? new SubscriptionRow() : known;
    row.take(subscription);
    row.persist();
  }

  @Override
  public void remove(String source) {
    SubscriptionRow.deleteById(source);
  }
}
