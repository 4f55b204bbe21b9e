package org.dragoman.outbox.metrics;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.time.Duration;
import org.dragoman.outbox.Monitor;
import org.dragoman.outbox.Table;

/** What the relay last saw: a scrape asks no database. */
@Singleton
final class OutboxMetrics implements Monitor {
  private final MeterRegistry registry;
  private volatile Table.Depth depth = new Table.Depth(0, Duration.ZERO, 0);

  @Inject
  OutboxMetrics(MeterRegistry registry) {
    this.registry = registry;
    Gauge.builder("dragoman.outbox.depth", this, metrics -> metrics.depth.unsent())
        .description("Events waiting to be sent to Kafka")
        .register(registry);
    Gauge.builder(
            "dragoman.outbox.age.seconds", this, metrics -> metrics.depth.age().toMillis() / 1e3)
        .description("Age of the oldest event waiting")
        .register(registry);
    Gauge.builder("dragoman.outbox.refused.kept", this, metrics -> metrics.depth.refused())
        .description("Events the broker will never take, kept in the outbox with their reason")
        .register(registry);
  }

  @Override
  public void depth(Table.Depth seen) {
    depth = seen;
  }

  @Override
  public void refused(String topic) {
    registry.counter("dragoman.outbox.refused", "topic", topic).increment();
  }
}
