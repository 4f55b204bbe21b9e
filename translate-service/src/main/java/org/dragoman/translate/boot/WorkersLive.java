package org.dragoman.translate.boot;

import jakarta.inject.Singleton;
import org.dragoman.translate.translation.Workers;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Liveness;

/** Alive while something draws work. */
@Liveness
@Singleton
final class WorkersLive implements HealthCheck {

  private final Workers workers;

  WorkersLive(Workers workers) {
    this.workers = workers;
  }

  @Override
  public HealthCheckResponse call() {
    return HealthCheckResponse.named("Translation workers").status(workers.running()).build();
  }
}
