package org.dragoman.translate.boot;

import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import org.dragoman.translate.glossary.metrics.GlossaryGauges;

/** The glossary is measured from the start. */
@Singleton
final class GlossaryLife {

  private final GlossaryGauges gauges;
  private final MeterRegistry registry;

  GlossaryLife(GlossaryGauges gauges, MeterRegistry registry) {
    this.gauges = gauges;
    this.registry = registry;
  }

  void start(@Observes StartupEvent event) {
    gauges.register(registry);
  }
}
