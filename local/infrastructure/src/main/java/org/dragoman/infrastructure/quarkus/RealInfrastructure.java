package org.dragoman.infrastructure.quarkus;

import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.dragoman.infrastructure.Infrastructure;
import org.dragoman.infrastructure.postgres.Database;

/**
 * Gives a {@code @QuarkusTest} the shared broker, a database of its own, and an access file with a
 * key ({@code feed-key} …) and a user ({@code editor} with password {@code editor} …) for each
 * role.
 */
public final class RealInfrastructure implements QuarkusTestResourceLifecycleManager {

  @Override
  public Map<String, String> start() {
    Infrastructure infrastructure = Infrastructure.shared();
    Database database = infrastructure.newDatabase();
    return Map.of(
        "kafka.bootstrap.servers", infrastructure.kafka(),
        "quarkus.datasource.jdbc.url", database.jdbcUrl(),
        "quarkus.datasource.username", database.user(),
        "quarkus.datasource.password", database.password(),
        "dragoman.access.file", accessFile().toString());
  }

  private static Path accessFile() {
    try (var in = RealInfrastructure.class.getResourceAsStream("/test-access.txt")) {
      Path file = Files.createTempFile("dragoman-access-", ".txt");
      file.toFile().deleteOnExit();
      Files.write(file, in.readAllBytes());
      return file;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The broker and the server end with the JVM: the next test class uses them again. */
  @Override
  public void stop() {}
}
