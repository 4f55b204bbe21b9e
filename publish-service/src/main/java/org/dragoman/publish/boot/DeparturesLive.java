package org.dragoman.publish.boot;

import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Liveness;

/** A service that keeps no schedule any more is to be started again. */
@Liveness
class DeparturesLive implements HealthCheck {
  private final DepartureLife life;

  DeparturesLive(DepartureLife life) {
    this.life = life;
  }

  @Override
  public HealthCheckResponse call() {
    return HealthCheckResponse.named("departures").status(life.alive()).build();
  }
}
