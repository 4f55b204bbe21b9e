package org.dragoman.translate.boot;

import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import org.dragoman.translate.language.Languages;
import org.dragoman.translate.translation.Workers;
import org.dragoman.translate.translation.metrics.BacklogGauges;

/** Workers run from start to stop. */
@Singleton
final class TranslationLife {

  private final TranslationConfig config;
  private final Workers workers;
  private final WorkWakeup wakeup;
  private final BacklogGauges gauges;
  private final MeterRegistry registry;

  TranslationLife(
      TranslationConfig config,
      Workers workers,
      WorkWakeup wakeup,
      BacklogGauges gauges,
      MeterRegistry registry) {
    this.config = config;
    this.workers = workers;
    this.wakeup = wakeup;
    this.gauges = gauges;
    this.registry = registry;
  }

  void start(@Observes StartupEvent event) {
    for (String target : config.targets()) {
      if (!Languages.known(target)) {
        throw new IllegalArgumentException(
            "dragoman.translation.targets: a BCP 47 language, not \"" + target + '"');
      }
    }
    gauges.register(registry);
    wakeup.notified().start();
    workers.start();
  }

  void stop(@Observes ShutdownEvent event) throws InterruptedException {
    workers.close();
    wakeup.notified().stop();
  }
}
