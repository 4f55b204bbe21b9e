package org.dragoman.launcher.deploy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ComposeFileTest {

  private static final List<String> SERVICES = List.of("ingest", "translate", "publish");

  @TempDir Path folder;

  private List<String> tool;
  private Path access;

  @BeforeEach
  void aComposeToolIsInstalled() throws IOException {
    tool =
        Stream.of(List.of("docker", "compose"), List.of("docker-compose"))
            .filter(command -> Rendered.available(with(command, "version")))
            .findFirst()
            .orElse(List.of());
    assumeThat(tool).as("docker compose or docker-compose is installed").isNotEmpty();
    access = Files.createFile(folder.resolve("access.txt"));
  }

  @Test
  void the_file_is_valid_and_the_engine_is_asked_for_by_profile() throws IOException {
    JsonNode services = config().at("/services");

    assertThat(services.properties())
        .extracting(Map.Entry::getKey)
        .containsExactlyInAnyOrder(
            "kafka", "postgres", "libretranslate", "ingest", "translate", "publish");
    for (var service : services.properties()) {
      assertThat(service.getValue().at("/profiles/0").asText())
          .isEqualTo(service.getKey().equals("libretranslate") ? "libretranslate" : "");
    }
  }

  @Test
  void nothing_is_published_beyond_this_machine() throws IOException {
    List<String> published = new ArrayList<>();
    for (JsonNode service : config().at("/services")) {
      for (JsonNode port : service.path("ports")) {
        published.add(
            port.isTextual()
                ? port.asText()
                : "%s:%s:%s"
                    .formatted(
                        port.path("host_ip").asText(),
                        port.path("published").asText(),
                        port.path("target").asText()));
      }
    }

    assertThat(published)
        .map(port -> port.replace("/tcp", ""))
        .containsExactlyInAnyOrder(
            "127.0.0.1:8081:8081", "127.0.0.1:8082:8082", "127.0.0.1:8083:8083");
  }

  @Test
  void services_wait_for_a_healthy_broker_and_database() throws IOException {
    JsonNode services = config().at("/services");

    for (String name : SERVICES) {
      JsonNode needs = services.path(name).path("depends_on");
      assertThat(needs.at("/kafka/condition").asText()).isEqualTo("service_healthy");
      assertThat(needs.at("/postgres/condition").asText()).isEqualTo("service_healthy");
    }
    assertThat(services.at("/kafka/healthcheck/test").isArray()).isTrue();
    assertThat(services.at("/postgres/healthcheck/test").isArray()).isTrue();
  }

  @Test
  void data_outlives_the_containers() throws IOException {
    assertThat(config().at("/volumes").properties())
        .extracting(Map.Entry::getKey)
        .contains("kafka-data", "postgres-data");
  }

  @Test
  void every_image_can_be_replaced() throws IOException {
    Map<String, String> images =
        Map.of(
            "KAFKA_IMAGE", "our/kafka:1",
            "POSTGRES_IMAGE", "our/postgres:2",
            "LIBRETRANSLATE_IMAGE", "our/engine:6",
            "INGEST_IMAGE", "our/ingest:3",
            "TRANSLATE_IMAGE", "our/translate:4",
            "PUBLISH_IMAGE", "our/publish:5");

    List<String> used = new ArrayList<>();
    config(images).at("/services").forEach(service -> used.add(service.path("image").asText()));

    assertThat(used).containsExactlyInAnyOrderElementsOf(images.values());
  }

  private JsonNode config() throws IOException {
    return config(Map.of());
  }

  private JsonNode config(Map<String, String> environment) throws IOException {
    String[] command = with(tool, "--profile", "libretranslate", "config");
    var all = new HashMap<>(environment);
    all.put("DRAGOMAN_ACCESS_FILE", access.toString());
    Rendered rendered = Rendered.by(all, command);
    assertThat(rendered.exit()).as(rendered.errors()).isZero();
    return rendered.documents().getFirst();
  }

  private static String[] with(List<String> command, String... more) {
    return Stream.concat(command.stream(), Stream.of(more)).toArray(String[]::new);
  }
}
