package org.dragoman.publish.boot;

import io.quarkus.arc.All;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ThreadLocalRandom;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.dragoman.outbox.Transactions;
import org.dragoman.publish.channel.Channel;
import org.dragoman.publish.delivery.Consignments;
import org.dragoman.publish.delivery.DeliveryLog;
import org.dragoman.publish.delivery.Destinations;
import org.dragoman.publish.delivery.Enrolment;
import org.dragoman.publish.delivery.Failpoints;
import org.dragoman.publish.delivery.Ledger;
import org.dragoman.publish.delivery.Obliged;
import org.dragoman.publish.delivery.Planner;
import org.dragoman.publish.delivery.Retrying;
import org.dragoman.publish.delivery.Sender;
import org.dragoman.publish.story.Catalogue;
import org.dragoman.publish.story.Undelivered;

/** What brings published stories to destinations. */
@ApplicationScoped
class DeliveryBeans {

  @Produces
  @Singleton
  Failpoints failpoints(org.dragoman.outbox.Failpoints trial) {
    return step -> trial.passed(step.point());
  }

  @Produces
  @Singleton
  Planner planner(
      Ledger ledger,
      Destinations destinations,
      Transactions transactions,
      Clock clock,
      Failpoints failpoints) {
    return new Planner(ledger, destinations, transactions, clock, failpoints);
  }

  @Produces
  @Singleton
  Consignments consignments(Catalogue catalogue) {
    return new Consignments(catalogue);
  }

  @Produces
  @Singleton
  Sender sender(
      Ledger ledger,
      Consignments consignments,
      @All List<Channel> channels,
      Transactions transactions,
      DeliveryConfig config,
      Clock clock,
      Failpoints failpoints) {
    return new Sender(
        ledger,
        consignments,
        byName(channels),
        transactions,
        DeliverySettings.limits(config).lease().dividedBy(2),
        DeliverySettings.backoff(config),
        clock,
        () -> ThreadLocalRandom.current().nextDouble(),
        failpoints);
  }

  @Produces
  @Singleton
  Enrolment enrolment(
      Destinations destinations,
      @All List<Channel> channels,
      Transactions transactions,
      Clock clock) {
    return new Enrolment(destinations, byName(channels), transactions, clock);
  }

  @Produces
  @Singleton
  Retrying retrying(
      Ledger ledger,
      DeliveryLog log,
      Destinations destinations,
      Transactions transactions,
      Clock clock) {
    return new Retrying(ledger, log, destinations, transactions, clock);
  }

  @Produces
  @Singleton
  Undelivered undelivered(DeliveryLog log, Destinations destinations, Transactions transactions) {
    return new Obliged(log, destinations, transactions);
  }

  private static Map<String, Channel> byName(List<Channel> channels) {
    return channels.stream().collect(Collectors.toMap(Channel::name, Function.identity()));
  }
}
