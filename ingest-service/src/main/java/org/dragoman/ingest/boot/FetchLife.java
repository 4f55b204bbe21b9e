package org.dragoman.ingest.boot;

import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import org.dragoman.ingest.fetch.Pollers;

/** Polling runs from start to stop. */
@Singleton
final class FetchLife {
  private final FetchConfig config;
  private final Pollers pollers;

  FetchLife(FetchConfig config, Pollers pollers) {
    this.config = config;
    this.pollers = pollers;
  }

  void start(@Observes StartupEvent event) {
    if (config.enabled()) {
      pollers.start();
    }
  }

  void stop(@Observes ShutdownEvent event) {
    pollers.close();
  }
}
