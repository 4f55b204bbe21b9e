package org.dragoman.outbox.boot;

import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.annotation.Priority;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.List;
import org.dragoman.events.kafka.Topics;
import org.dragoman.outbox.Broker;
import org.dragoman.outbox.Leases;
import org.dragoman.outbox.RelayLoop;
import org.dragoman.outbox.db.NotifyWakeup;
import org.jboss.logging.Logger;

/**
 * Topics before any channel, then the relay; at the end the relay comes last, so that what was
 * committed in the last moments leaves as well.
 */
@Singleton
final class OutboxLife {
  private static final Logger LOG = Logger.getLogger(OutboxLife.class);
  private static final int BEFORE_CHANNELS = 1;
  private static final int AFTER_ALL = 9_000;
  private static final Duration ASK = Duration.ofSeconds(5);

  private final Brokers brokers;
  private final TopicsConfig topics;
  private final OutboxConfig config;
  private final RelayLoop relay;
  private final NotifyWakeup wakeup;
  private final Leases leases;
  private final Broker broker;

  @Inject
  OutboxLife(
      Brokers brokers,
      TopicsConfig topics,
      OutboxConfig config,
      RelayLoop relay,
      NotifyWakeup wakeup,
      Leases leases,
      Broker broker) {
    this.brokers = brokers;
    this.topics = topics;
    this.config = config;
    this.relay = relay;
    this.wakeup = wakeup;
    this.leases = leases;
    this.broker = broker;
  }

  void start(@Observes @Priority(BEFORE_CHANNELS) StartupEvent event) {
    awaitBroker();
    List<String> created = new Topics(brokers.admin()).createMissing(topics.replicationFactor());
    if (!created.isEmpty()) {
      LOG.infof("Topics created: topics=%s", created);
    }
    wakeup.start();
    relay.start();
  }

  private void awaitBroker() {
    long end = System.nanoTime() + topics.patience().toNanos();
    while (!brokers.answer(ASK)) {
      if (Thread.currentThread().isInterrupted() || System.nanoTime() - end > 0) {
        throw new IllegalStateException(
            "No Kafka broker answers at %s; dragoman.topics.patience=%s is over"
                .formatted(brokers.address(), topics.patience()));
      }
      LOG.warnf("Waiting for a Kafka broker to answer: address=%s", brokers.address());
    }
  }

  void stop(@Observes @Priority(AFTER_ALL) ShutdownEvent event) {
    try {
      relay.stop(config.lease());
      wakeup.stop();
      leases.release();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    } catch (RuntimeException e) {
      // They run out by themselves.
      LOG.warn("Outbox leases not released", e);
    } finally {
      broker.close();
    }
  }
}
