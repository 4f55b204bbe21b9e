package org.dragoman.publish.delivery.metrics;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.MultiGauge;
import io.micrometer.core.instrument.Tags;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Objects;
import java.util.function.ToDoubleFunction;
import org.dragoman.outbox.Transactions;
import org.dragoman.publish.delivery.DeliveryLog;
import org.dragoman.publish.delivery.DeliveryLog.Standing;
import org.jspecify.annotations.Nullable;

/**
 * What is still to be brought, by destination. One scrape reads several gauges, so an answer is
 * kept for five seconds.
 */
public final class DeliveryGauges {
  private static final Duration KEPT = Duration.ofSeconds(5);

  private record Seen(List<Standing> standings, Instant at) {}

  /** One gauge for each destination there is. */
  private record Each(MultiGauge gauge, ToDoubleFunction<Standing> value) {
    void show(List<Standing> standings) {
      gauge.register(
          standings.stream()
              .map(one ->
                  MultiGauge.Row.of(
                      Tags.of("destination", one.destination()), value.applyAsDouble(one)))
              .toList(),
          true);
    }
  }

  private final DeliveryLog log;
  private final Transactions transactions;
  private final InstantSource clock;
  private volatile List<Each> gauges = List.of();
  private volatile @Nullable Seen seen;

  public DeliveryGauges(DeliveryLog log, Transactions transactions, InstantSource clock) {
    this.log = log;
    this.transactions = transactions;
    this.clock = clock;
  }

  /** A destination's own gauges come with the first scrape after it was added. */
  public void register(MeterRegistry registry) {
    gauges =
        List.of(
            each(
                registry,
                "dragoman.deliveries.unsettled",
                "Versions a destination is still to get, parked ones too",
                one -> one.waiting() + one.parked()),
            each(
                registry,
                "dragoman.deliveries.parked",
                "Versions a destination refused, which wait for a person",
                Standing::parked),
            each(
                registry,
                "dragoman.deliveries.oldest.seconds",
                "How long the oldest version a destination is still to get has waited",
                one -> since(one.oldest())),
            each(
                registry,
                "dragoman.deliveries.rest.seconds",
                "How much longer a destination asked to be left alone",
                this::rest));
    Gauge.builder("dragoman.obligations.open", this, DeliveryGauges::owed)
        .description("Stories whose outlet did something that nobody has answered yet")
        .tag("kind", "undelivered")
        .register(registry);
    Gauge.builder("dragoman.obligations.age.seconds", this, DeliveryGauges::age)
        .description("How long the oldest of them has been open")
        .tag("kind", "undelivered")
        .register(registry);
  }

  private static Each each(
      MeterRegistry registry, String name, String about, ToDoubleFunction<Standing> value) {
    return new Each(MultiGauge.builder(name).description(about).register(registry), value);
  }

  private double owed() {
    return seen().stream().mapToInt(Standing::owed).sum();
  }

  private double age() {
    return seen().stream()
        .map(Standing::oldestOwed)
        .filter(Objects::nonNull)
        .mapToDouble(this::since)
        .max()
        .orElse(0);
  }

  private double rest(Standing one) {
    Instant now = clock.instant();
    return one.resting(now).map(then -> Duration.between(now, then).toMillis() / 1e3).orElse(0.0);
  }

  private double since(@Nullable Instant then) {
    return then == null ? 0 : Math.max(0, Duration.between(then, clock.instant()).toMillis() / 1e3);
  }

  private List<Standing> seen() {
    Seen last = seen;
    Instant now = clock.instant();
    if (last == null || last.at().plus(KEPT).isBefore(now)) {
      last = new Seen(transactions.call(log::standings), now);
      seen = last;
      for (Each gauge : gauges) {
        gauge.show(last.standings());
      }
    }
    return last.standings();
  }
}
