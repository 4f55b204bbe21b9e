package org.dragoman.outbox.boot;

import jakarta.inject.Inject;
import java.time.Duration;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Readiness;

/** Ready while a broker answers. */
@Readiness
final class BrokerReady implements HealthCheck {
  private static final Duration WITHIN = Duration.ofSeconds(2);

  private final Brokers brokers;

  @Inject
  BrokerReady(Brokers brokers) {
    this.brokers = brokers;
  }

  @Override
  public HealthCheckResponse call() {
    return HealthCheckResponse.named("Kafka broker")
        .status(brokers.answer(WITHIN))
        .withData("address", brokers.address())
        .build();
  }
}
