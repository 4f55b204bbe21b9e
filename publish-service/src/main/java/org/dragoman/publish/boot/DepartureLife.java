package org.dragoman.publish.boot;

import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.time.InstantSource;
import javax.sql.DataSource;
import org.dragoman.outbox.db.NotifyWakeup;
import org.dragoman.publish.story.DepartureLoop;
import org.dragoman.publish.story.Departures;
import org.dragoman.publish.story.db.PostgresTimetable;
import org.dragoman.publish.story.metrics.LifecycleGauges;

/** Schedules are kept from start to stop; what came due in between goes out first. */
@Singleton
class DepartureLife {
  private static final Duration SWEEP = Duration.ofMinutes(5);
  private static final Duration LAST_STORY = Duration.ofSeconds(5);

  private final NotifyWakeup wakeup;
  private final DepartureLoop loop;
  private final LifecycleGauges gauges;
  private final MeterRegistry registry;

  DepartureLife(
      Departures departures,
      DataSource database,
      InstantSource clock,
      LifecycleGauges gauges,
      MeterRegistry registry) {
    this.wakeup = new NotifyWakeup(database, PostgresTimetable.CHANNEL);
    this.loop = new DepartureLoop(departures, wakeup, clock, SWEEP);
    this.gauges = gauges;
    this.registry = registry;
  }

  void start(@Observes StartupEvent event) {
    gauges.register(registry);
    wakeup.start();
    loop.start();
  }

  void stop(@Observes ShutdownEvent event) throws InterruptedException {
    loop.stop(LAST_STORY);
    wakeup.stop();
  }

  boolean alive() {
    return loop.alive();
  }
}
