package org.dragoman.ingest.boot;

import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.annotation.Priority;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import org.dragoman.ingest.fetch.Pollers;
import org.dragoman.ingest.fetch.page.PageFetchers;

/** Polling, and fetching pages, run from start to stop. */
@Singleton
final class FetchLife {
  private final FetchConfig config;
  private final Pollers pollers;
  private final PageFetchers pages;

  FetchLife(FetchConfig config, Pollers pollers, PageFetchers pages) {
    this.config = config;
    this.pollers = pollers;
    this.pages = pages;
  }

  void start(@Observes @Priority(StartOrder.INTAKE) StartupEvent event) {
    if (config.enabled()) {
      pollers.start();
      pages.start();
    }
  }

  void stop(@Observes ShutdownEvent event) {
    pollers.close();
    pages.close();
  }
}
