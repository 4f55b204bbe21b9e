package org.dragoman.outbox.boot;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import org.dragoman.outbox.RelayLoop;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Liveness;

/** Alive until the relay has died: only a restart gives the service another one. */
@Liveness
@Singleton
final class RelayLive implements HealthCheck {

  private final RelayLoop relay;

  @Inject
  RelayLive(RelayLoop relay) {
    this.relay = relay;
  }

  @Override
  public HealthCheckResponse call() {
    return HealthCheckResponse.named("Outbox relay").status(relay.alive()).build();
  }
}
