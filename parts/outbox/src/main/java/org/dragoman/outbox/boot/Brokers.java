package org.dragoman.outbox.boot;

import io.quarkus.runtime.ShutdownEvent;
import io.smallrye.common.annotation.Identifier;
import jakarta.annotation.Priority;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AdminClientConfig;
import org.jspecify.annotations.Nullable;

/** This service's admin client, and whether a broker answers it. */
@Singleton
public final class Brokers {
  private final Map<String, Object> settings;
  private @Nullable Admin admin;

  @Inject
  Brokers(@Identifier("default-kafka-broker") Map<String, Object> client) {
    settings = new HashMap<>(client);
    settings.put(AdminClientConfig.CLIENT_ID_CONFIG, "dragoman-admin");
  }

  /** Connects in the background; it exists also while no broker does. */
  synchronized Admin admin() {
    if (admin == null) {
      admin = Admin.create(settings);
    }
    return admin;
  }

  /** Where the brokers are, for people. */
  String address() {
    return String.valueOf(settings.get(AdminClientConfig.BOOTSTRAP_SERVERS_CONFIG));
  }

  /** Whether a broker answers within that time. */
  boolean answer(Duration within) {
    try {
      return !admin()
          .describeCluster()
          .nodes()
          .get(within.toMillis(), TimeUnit.MILLISECONDS)
          .isEmpty();
    } catch (ExecutionException | TimeoutException away) {
      return false;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return false;
    }
  }

  synchronized void close(@Observes @Priority(10_000) ShutdownEvent event) {
    if (admin != null) {
      admin.close(Duration.ofSeconds(1));
    }
  }
}
