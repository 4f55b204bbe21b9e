package org.dragoman.ingest.websub;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** A store that forgets with the process. */
final class InMemorySubscriptions implements SubscriptionStore {
  private final Map<String, Subscription> bySource = new TreeMap<>();

  @Override
  public List<Subscription> all() {
    return List.copyOf(bySource.values());
  }

  @Override
  public Optional<Subscription> find(String source) {
    return Optional.ofNullable(bySource.get(source));
  }

  @Override
  public Optional<Subscription> byToken(String token) {
    return all().stream().filter(subscription -> subscription.token().equals(token)).findFirst();
  }

  @Override
  public List<Subscription> due(Instant now, Duration lease, int most) {
    return all().stream().filter(s -> !s.nextAt().isAfter(now)).limit(most).toList();
  }

  @Override
  public void save(Subscription subscription) {
    bySource.put(subscription.source(), subscription);
  }

  @Override
  public void remove(String source) {
    bySource.remove(source);
  }
}
