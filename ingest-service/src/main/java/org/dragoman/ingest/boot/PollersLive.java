package org.dragoman.ingest.boot;

import jakarta.inject.Singleton;
import org.dragoman.ingest.fetch.Pollers;
import org.dragoman.ingest.fetch.page.PageFetchers;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Liveness;

/** Alive while something draws polls, where anything should. */
@Liveness
@Singleton
final class PollersLive implements HealthCheck {
  private final Pollers pollers;
  private final PageFetchers pages;
  private final FetchConfig config;

  PollersLive(Pollers pollers, PageFetchers pages, FetchConfig config) {
    this.pages = pages;
    this.pollers = pollers;
    this.config = config;
  }

  @Override
  public HealthCheckResponse call() {
    return HealthCheckResponse.named("Polling")
        .status(!config.enabled() || pollers.running() && pages.running())
        .build();
  }
}
