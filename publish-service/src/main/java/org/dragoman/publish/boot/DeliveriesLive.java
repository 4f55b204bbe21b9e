package org.dragoman.publish.boot;

import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Liveness;

/**
 * A service that brings nothing anywhere any more is to be started again; a partner's end is not.
 */
@Liveness
class DeliveriesLive implements HealthCheck {
  private final DeliveryLife life;

  DeliveriesLive(DeliveryLife life) {
    this.life = life;
  }

  @Override
  public HealthCheckResponse call() {
    return HealthCheckResponse.named("deliveries").status(life.alive()).build();
  }
}
