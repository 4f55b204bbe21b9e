package org.dragoman.ingest.boot;

import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.annotation.Priority;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.time.Clock;
import org.dragoman.ingest.fetch.Caller;
import org.dragoman.ingest.fetch.Subscriptions;
import org.dragoman.ingest.source.Sources;
import org.dragoman.ingest.websub.Subscriber;
import org.dragoman.ingest.websub.SubscriptionStore;
import org.dragoman.outbox.Transactions;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/** Hubs are asked from start to stop, if they can reach us. */
@Singleton
final class WebSubLife {
  private static final Logger LOG = Logger.getLogger(WebSubLife.class);

  private final WebSubConfig config;
  private final SubscriptionStore store;
  private final Sources sources;
  private final Subscriptions polling;
  private final Caller caller;
  private final Transactions transactions;
  private final Clock clock;
  private volatile @Nullable Thread loop;

  WebSubLife(
      WebSubConfig config,
      SubscriptionStore store,
      Sources sources,
      Subscriptions polling,
      Caller caller,
      Transactions transactions,
      Clock clock) {
    this.config = config;
    this.store = store;
    this.sources = sources;
    this.polling = polling;
    this.caller = caller;
    this.transactions = transactions;
    this.clock = clock;
  }

  void start(@Observes @Priority(StartOrder.INTAKE) StartupEvent event) {
    if (config.callback().isPresent()) {
      Subscriber subscriber =
          WebSubBeans.subscriber(config, store, sources, polling, caller, transactions, clock);
      loop = Thread.ofVirtual().name("websub").start(() -> run(subscriber));
    }
  }

  private void run(Subscriber subscriber) {
    while (!Thread.currentThread().isInterrupted()) {
      try {
        subscriber.run();
      } catch (RuntimeException broken) {
        LOG.warn("Asking hubs failed; trying again", broken);
      }
      try {
        Thread.sleep(config.sweep());
      } catch (InterruptedException stop) {
        return;
      }
    }
  }

  void stop(@Observes ShutdownEvent event) {
    Thread running = loop;
    if (running != null) {
      running.interrupt();
    }
  }
}
