package org.dragoman.outbox;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.UnaryOperator;
import javax.sql.DataSource;
import org.dragoman.outbox.db.JdbcLeases;
import org.dragoman.outbox.db.JdbcTable;
import org.dragoman.outbox.db.NotifyWakeup;
import org.dragoman.outbox.kafka.KafkaBroker;

/** One service's relay, as it would run in a process of its own. */
final class RelayProcess implements AutoCloseable, Monitor {
  private final NotifyWakeup wakeup;
  private final Leases leases;
  private final Broker broker;
  private final RelayLoop loop;
  final Relay relay;
  final List<String> refused = new CopyOnWriteArrayList<>();

  RelayProcess(DataSource database, String kafka, Duration lease, Duration sweep) {
    this(database, kafka, lease, sweep, table -> table);
  }

  RelayProcess(
      DataSource database,
      String kafka,
      Duration lease,
      Duration sweep,
      UnaryOperator<Table> around) {
    Table table = around.apply(new JdbcTable(database));
    Duration sending = lease.multipliedBy(3).dividedBy(5);
    wakeup = new NotifyWakeup(database);
    leases = new JdbcLeases(database, UUID.randomUUID().toString(), lease, OutboxDatabase.SHARDS);
    broker = new KafkaBroker(Map.of("bootstrap.servers", kafka), sending);
    relay =
        new Relay(
            table,
            leases,
            broker,
            this,
            Clock.systemUTC(),
            new Relay.Settings("/test-service", 50, sending));
    loop = new RelayLoop(relay, table, wakeup, this, sweep, Duration.ofDays(7));
  }

  RelayProcess start() {
    wakeup.start();
    loop.start();
    return this;
  }

  /** Ends without letting go of its leases, as a crash does. */
  void crash() throws InterruptedException {
    loop.stop(Duration.ofSeconds(10));
    wakeup.stop();
    broker.close();
  }

  @Override
  public void close() throws InterruptedException {
    crash();
    leases.release();
  }

  @Override
  public void depth(Table.Depth depth) {}

  @Override
  public void refused(String topic) {
    refused.add(topic);
  }
}
