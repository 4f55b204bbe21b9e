package org.dragoman.ingest.boot;

import jakarta.inject.Singleton;
import org.dragoman.ingest.fetch.Pollers;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Liveness;

/** Alive while something draws polls, where anything should. */
@Liveness
@Singleton
final class PollersLive implements HealthCheck {
  private final Pollers pollers;
  private final FetchConfig config;

  PollersLive(Pollers pollers, FetchConfig config) {
    this.pollers = pollers;
    this.config = config;
  }

  @Override
  public HealthCheckResponse call() {
    return HealthCheckResponse.named("Polling")
        .status(!config.enabled() || pollers.running())
        .build();
  }
}
