package org.dragoman.outbox.boot;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.util.UUID;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** How this service and this process of it are called where it writes. */
@Singleton
public final class ServiceName {
  private final String path;
  private final String instance;

  @Inject
  ServiceName(
      OutboxConfig config,
      @ConfigProperty(name = "quarkus.application.name", defaultValue = "dragoman") String name) {
    path = config.source().orElse("/" + name);
    instance = name + "@" + host() + "/" + UUID.randomUUID();
  }

  private static String host() {
    String name = System.getenv("HOSTNAME");
    return name == null ? "localhost" : name;
  }

  /** The {@code ce_source}, e.g. {@code /ingest-service}. */
  public String path() {
    return path;
  }

  /** Unique to this process. */
  public String instance() {
    return instance;
  }
}
