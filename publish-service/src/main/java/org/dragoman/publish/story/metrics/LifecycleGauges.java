package org.dragoman.publish.story.metrics;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.dragoman.outbox.Transactions;
import org.dragoman.publish.story.Obligation;
import org.dragoman.publish.story.OpenObligations;
import org.dragoman.publish.story.OpenObligations.Count;
import org.dragoman.publish.story.Timetable;
import org.jspecify.annotations.Nullable;

/**
 * What waits for an editor, and whether schedules are kept. One scrape reads several gauges, so an
 * answer is kept for five seconds.
 */
public final class LifecycleGauges {
  private static final Duration KEPT = Duration.ofSeconds(5);

  private record Seen(List<Count> counts, Optional<Instant> next, Instant at) {}

  private final OpenObligations obligations;
  private final Timetable timetable;
  private final Transactions transactions;
  private final InstantSource clock;
  private volatile @Nullable Seen seen;

  public LifecycleGauges(
      OpenObligations obligations,
      Timetable timetable,
      Transactions transactions,
      InstantSource clock) {
    this.obligations = obligations;
    this.timetable = timetable;
    this.transactions = transactions;
    this.clock = clock;
  }

  public void register(MeterRegistry registry) {
    for (Obligation.Kind kind : Obligation.Kind.values()) {
      Gauge.builder("dragoman.obligations.open", this, gauges -> gauges.open(kind))
          .description("Stories whose outlet did something that nobody has answered yet")
          .tag("kind", kind.word())
          .register(registry);
      Gauge.builder("dragoman.obligations.age.seconds", this, gauges -> gauges.age(kind))
          .description("How long the oldest of them has been open")
          .tag("kind", kind.word())
          .register(registry);
    }
    Gauge.builder("dragoman.schedule.late.seconds", this, LifecycleGauges::late)
        .description("How long ago a story should have gone out that is still scheduled")
        .register(registry);
  }

  private double open(Obligation.Kind kind) {
    return of(kind).mapToInt(Count::open).sum();
  }

  private double age(Obligation.Kind kind) {
    return of(kind).mapToDouble(count -> since(count.oldest())).max().orElse(0);
  }

  private double late() {
    return seen().next().map(this::since).orElse(0.0);
  }

  private Stream<Count> of(Obligation.Kind kind) {
    return seen().counts().stream().filter(count -> count.kind() == kind);
  }

  private double since(Instant then) {
    return Math.max(0, Duration.between(then, clock.instant()).toMillis() / 1e3);
  }

  private Seen seen() {
    Seen last = seen;
    Instant now = clock.instant();
    if (last == null || last.at().plus(KEPT).isBefore(now)) {
      last = transactions.call(() -> new Seen(obligations.counts(), timetable.next(), now));
      seen = last;
    }
    return last;
  }
}
