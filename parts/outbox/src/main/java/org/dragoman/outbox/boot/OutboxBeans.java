package org.dragoman.outbox.boot;

import io.quarkus.arc.DefaultBean;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.smallrye.common.annotation.Identifier;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.Map;
import javax.sql.DataSource;
import org.dragoman.events.EventCodec;
import org.dragoman.events.json.JsonEventCodec;
import org.dragoman.outbox.Broker;
import org.dragoman.outbox.Failpoints;
import org.dragoman.outbox.HaltAt;
import org.dragoman.outbox.Leases;
import org.dragoman.outbox.Monitor;
import org.dragoman.outbox.Outbox;
import org.dragoman.outbox.Passing;
import org.dragoman.outbox.Relay;
import org.dragoman.outbox.RelayLoop;
import org.dragoman.outbox.Table;
import org.dragoman.outbox.Transactions;
import org.dragoman.outbox.db.JdbcLeases;
import org.dragoman.outbox.db.JdbcOutbox;
import org.dragoman.outbox.db.JdbcTable;
import org.dragoman.outbox.db.NotifyWakeup;
import org.dragoman.outbox.kafka.KafkaBroker;

/** Wires the outbox of a service. */
final class OutboxBeans {

  @Produces
  @Singleton
  @DefaultBean
  Clock clock() {
    return Clock.systemUTC();
  }

  @Produces
  @Singleton
  EventCodec codec() {
    return new JsonEventCodec();
  }

  @Produces
  @Singleton
  Transactions transactions() {
    return new JtaTransactions();
  }

  @Produces
  @Singleton
  Failpoints failpoints(TrialConfig config) {
    return config.haltFile().<Failpoints>map(HaltAt::new).orElse(Failpoints.NONE);
  }

  @Produces
  @Singleton
  Outbox outbox(
      DataSource dataSource,
      EventCodec codec,
      Clock clock,
      OutboxConfig config,
      ServiceName name,
      Failpoints failpoints) {
    return Passing.outbox(
        new JdbcOutbox(
            dataSource, QuarkusTransaction::isActive, codec, clock, name.path(), config.shards()),
        failpoints);
  }

  @Produces
  @Singleton
  Table table(DataSource dataSource, Failpoints failpoints) {
    return Passing.table(new JdbcTable(dataSource), failpoints);
  }

  @Produces
  @Singleton
  Leases leases(DataSource dataSource, OutboxConfig config, ServiceName name) {
    return new JdbcLeases(dataSource, name.instance(), config.lease(), config.shards());
  }

  @Produces
  @Singleton
  Broker broker(
      @Identifier("default-kafka-broker") Map<String, Object> client,
      OutboxConfig config,
      Failpoints failpoints) {
    return Passing.broker(new KafkaBroker(client, config.sending()), failpoints);
  }

  @Produces
  @Singleton
  NotifyWakeup wakeup(DataSource dataSource) {
    return new NotifyWakeup(dataSource);
  }

  @Produces
  @Singleton
  RelayLoop relay(
      Table table,
      Leases leases,
      Broker broker,
      Monitor monitor,
      NotifyWakeup wakeup,
      Clock clock,
      OutboxConfig config,
      ServiceName name) {
    Relay relay =
        new Relay(
            table,
            leases,
            broker,
            monitor,
            clock,
            new Relay.Settings(name.path(), config.batch(), config.sending()));
    return new RelayLoop(relay, table, wakeup, monitor, config.sweep(), config.retention());
  }
}
