package org.dragoman.publish.boot;

import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.lang.System.Logger.Level;
import java.time.Clock;
import java.time.Duration;
import java.util.concurrent.ThreadLocalRandom;
import javax.sql.DataSource;
import org.dragoman.outbox.Transactions;
import org.dragoman.outbox.db.NotifyWakeup;
import org.dragoman.publish.delivery.DeliveryLog;
import org.dragoman.publish.delivery.Destinations;
import org.dragoman.publish.delivery.Lanes;
import org.dragoman.publish.delivery.Ledger;
import org.dragoman.publish.delivery.Sender;
import org.dragoman.publish.delivery.db.Wakeups;
import org.dragoman.publish.delivery.metrics.DeliveryGauges;

/** Stories are brought to destinations from start to stop. */
@Singleton
class DeliveryLife {
  private static final System.Logger LOG = System.getLogger(DeliveryLife.class.getName());

  /** None is begun in the second half of a lease, and a channel has a minute for it. */
  private static final Duration TWO_TRIES = Duration.ofMinutes(2);

  private static final Duration LAST_TRIES = Duration.ofSeconds(5);

  private final NotifyWakeup wakeup;
  private final Lanes lanes;
  private final DeliveryGauges gauges;

  DeliveryLife(
      Sender sender,
      Ledger ledger,
      DeliveryLog log,
      Destinations destinations,
      Transactions transactions,
      DeliveryConfig config,
      DataSource database,
      Clock clock) {
    if (config.lease().compareTo(TWO_TRIES) < 0) {
      LOG.log(
          Level.WARNING,
          "A slow try may be made twice, under one id: dragoman.delivery.lease={0} enough={1}",
          config.lease(),
          TWO_TRIES);
    }
    this.gauges = new DeliveryGauges(log, transactions, clock);
    this.wakeup = new NotifyWakeup(database, Wakeups.CHANNEL);
    this.lanes =
        new Lanes(
            sender,
            ledger,
            destinations,
            transactions,
            DeliverySettings.limits(config),
            wakeup,
            clock,
            () -> ThreadLocalRandom.current().nextDouble());
  }

  void start(@Observes StartupEvent event, MeterRegistry registry) {
    gauges.register(registry);
    wakeup.start();
    lanes.start();
  }

  void stop(@Observes ShutdownEvent event) throws InterruptedException {
    lanes.stop(LAST_TRIES);
    wakeup.stop();
  }

  boolean alive() {
    return lanes.alive();
  }
}
