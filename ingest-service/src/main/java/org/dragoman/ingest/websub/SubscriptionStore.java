package org.dragoman.ingest.websub;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * Where subscriptions are kept, one for a source. Everything happens in the caller's transaction.
 */
public interface SubscriptionStore {

  List<Subscription> all();

  Optional<Subscription> find(String source);

  /** Locked until the transaction ends. */
  Optional<Subscription> byToken(String token);

  /**
   * Those with something to do, held for a while by whoever asks: nobody else gets them before that
   * is over.
   */
  List<Subscription> due(Instant now, Duration lease, int most);

  /** Adds it, or replaces the source's. */
  void save(Subscription subscription);

  void remove(String source);
}
