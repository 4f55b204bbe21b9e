package org.dragoman.ingest.boot;

import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import jakarta.persistence.EntityManager;
import java.security.SecureRandom;
import java.time.Clock;
import java.util.Base64;
import org.dragoman.ingest.fetch.Poster;
import org.dragoman.ingest.fetch.Pushed;
import org.dragoman.ingest.fetch.Subscriptions;
import org.dragoman.ingest.receipt.Capture;
import org.dragoman.ingest.source.Sources;
import org.dragoman.ingest.turn.Turns;
import org.dragoman.ingest.websub.Callback;
import org.dragoman.ingest.websub.Subscriber;
import org.dragoman.ingest.websub.SubscriptionStore;
import org.dragoman.ingest.websub.db.DbSubscriptionStore;
import org.dragoman.ingest.websub.http.HttpHub;
import org.dragoman.ingest.websub.rest.CallbackResource.ContentLimit;
import org.dragoman.outbox.Transactions;

/** Wires WebSub. */
final class WebSubBeans {
  private static final SecureRandom RANDOM = new SecureRandom();

  @Produces
  @Singleton
  SubscriptionStore webSubSubscriptions(EntityManager entities) {
    return new DbSubscriptionStore(entities);
  }

  @Produces
  @Singleton
  Pushed pushed(SubscriptionStore store, Clock clock) {
    return source -> store.find(source).filter(known -> known.isLive(clock.instant())).isPresent();
  }

  @Produces
  @Singleton
  ContentLimit contentLimit(IngestConfig config) {
    return new ContentLimit(Math.toIntExact(config.maxDocument().asLongValue()));
  }

  @Produces
  @Singleton
  Callback callback(
      SubscriptionStore store,
      Sources sources,
      Subscriptions polling,
      Capture capture,
      Transactions transactions,
      Clock clock) {
    return new Callback(store, sources, polling, capture::take, transactions, clock);
  }

  /** Asked for only where hubs can reach us. */
  @Produces
  @Singleton
  Subscriber subscriber(
      WebSubConfig config,
      SubscriptionStore store,
      Sources sources,
      Subscriptions polling,
      Poster poster,
      Turns turns,
      Transactions transactions,
      Clock clock) {
    HttpHub hub = new HttpHub(poster, config.callback().orElseThrow());
    return new Subscriber(
        store,
        polling,
        sources,
        hub,
        WebSubBeans::token,
        turns,
        config.sweep(),
        transactions,
        clock);
  }

  private static String token() {
    byte[] bytes = new byte[32];
    RANDOM.nextBytes(bytes);
    return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
  }
}
