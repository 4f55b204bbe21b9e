package org.dragoman.infrastructure;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Optional;
import java.util.UUID;
import org.dragoman.infrastructure.containers.ContainerInfrastructure;
import org.dragoman.infrastructure.postgres.Database;

/**
 * The Kafka and PostgreSQL that a test JVM shares: embedded, or in containers where the system
 * property {@code dragoman.infrastructure} is {@code containers}. They end with the JVM.
 */
public interface Infrastructure {

  /** Kafka's bootstrap servers. */
  String kafka();

  /** An empty database of its own for the caller. */
  default Database newDatabase() {
    return database("test_" + UUID.randomUUID().toString().replace("-", ""));
  }

  Database database(String name);

  /** Started on first use. */
  static Infrastructure shared() {
    return Shared.INSTANCE;
  }

  /** Holds the one instance of this JVM. */
  final class Shared {
    private static final Infrastructure INSTANCE = start();

    private Shared() {}

    private static Infrastructure start() {
      String kind =
          Optional.ofNullable(System.getProperty("dragoman.infrastructure")).orElse("embedded");
      try {
        return switch (kind) {
          case "embedded" -> EmbeddedInfrastructure.startForThisJvm();
          case "containers" -> ContainerInfrastructure.start();
          default ->
              throw new IllegalArgumentException(
                  "dragoman.infrastructure: embedded or containers, not " + kind);
        };
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
  }
}
