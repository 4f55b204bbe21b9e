package org.dragoman.infrastructure.containers;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import org.dragoman.infrastructure.Infrastructure;
import org.dragoman.infrastructure.postgres.Database;
import org.testcontainers.kafka.KafkaContainer;
import org.testcontainers.postgresql.PostgreSQLContainer;
import org.testcontainers.utility.DockerImageName;

/**
 * Both from images, by Testcontainers. The images are named by the system properties {@code
 * dragoman.images.kafka} and {@code dragoman.images.postgres}; others than the public ones must
 * behave like them.
 */
public final class ContainerInfrastructure implements Infrastructure {
  private final KafkaContainer kafka;
  private final PostgreSQLContainer postgres;

  private ContainerInfrastructure(KafkaContainer kafka, PostgreSQLContainer postgres) {
    this.kafka = kafka;
    this.postgres = postgres;
  }

  public static ContainerInfrastructure start() {
    KafkaContainer kafka =
        new KafkaContainer(image("dragoman.images.kafka", "apache/kafka:4.1.1", "apache/kafka"))
            .withEnv("KAFKA_AUTO_CREATE_TOPICS_ENABLE", "false")
            .withEnv("KAFKA_MESSAGE_MAX_BYTES", Integer.toString(9 * 1024 * 1024));
    PostgreSQLContainer postgres =
        new PostgreSQLContainer(image("dragoman.images.postgres", "postgres:18", "postgres"))
            .withCommand("postgres", "-c", "max_connections=200");
    kafka.start();
    postgres.start();
    return new ContainerInfrastructure(kafka, postgres);
  }

  private static DockerImageName image(String property, String fallback, String standsFor) {
    return DockerImageName.parse(System.getProperty(property, fallback))
        .asCompatibleSubstituteFor(standsFor);
  }

  @Override
  public String kafka() {
    return kafka.getBootstrapServers();
  }

  @Override
  public Database database(String name) {
    try (Connection connection =
            DriverManager.getConnection(
                postgres.getJdbcUrl(), postgres.getUsername(), postgres.getPassword());
        Statement statement = connection.createStatement()) {
      statement.execute("create database \"" + name + '"');
    } catch (SQLException e) {
      throw new IllegalStateException("cannot create database " + name, e);
    }
    String url =
        "jdbc:postgresql://%s:%d/%s"
            .formatted(postgres.getHost(), postgres.getFirstMappedPort(), name);
    return new Database(url, postgres.getUsername(), postgres.getPassword());
  }
}
