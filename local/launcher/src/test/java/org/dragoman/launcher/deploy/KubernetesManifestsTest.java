package org.dragoman.launcher.deploy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class KubernetesManifestsTest {

  private static final String BASE = "deploy/kubernetes/base";
  private static final String LOCAL = "deploy/kubernetes/overlays/local";

  private static final Map<String, Integer> MANAGEMENT =
      Map.of("ingest-service", 9081, "translate-service", 9082, "publish-service", 9083);

  @BeforeEach
  void kubectlIsInstalled() {
    assumeThat(Rendered.available("kubectl", "version", "--client"))
        .as("kubectl is installed")
        .isTrue();
  }

  @ParameterizedTest
  @ValueSource(strings = {BASE, LOCAL})
  void there_is_a_deployment_a_service_and_a_budget_for_each(String folder) throws IOException {
    for (String kind : List.of("Deployment", "Service", "PodDisruptionBudget")) {
      assertThat(all(folder, kind))
          .as(kind)
          .extracting(object -> object.at("/metadata/name").asText())
          .containsExactlyInAnyOrderElementsOf(MANAGEMENT.keySet());
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {BASE, LOCAL})
  void every_probe_asks_the_management_port(String folder) throws IOException {
    for (JsonNode deployment : all(folder, "Deployment")) {
      JsonNode container = container(deployment);
      assertThat(container.at("/startupProbe/httpGet/path").asText())
          .isEqualTo("/q/health/started");
      assertThat(container.at("/readinessProbe/httpGet/path").asText())
          .isEqualTo("/q/health/ready");
      assertThat(container.at("/livenessProbe/httpGet/path").asText()).isEqualTo("/q/health/live");
      for (String probe : List.of("startupProbe", "readinessProbe", "livenessProbe")) {
        assertThat(container.path(probe).at("/httpGet/port").asText()).isEqualTo("management");
      }
      int port = MANAGEMENT.get(deployment.at("/metadata/name").asText());
      assertThat(container.at("/ports").findValuesAsText("containerPort"))
          .contains(Integer.toString(port));
      assertThat(deployment.at("/spec/template/metadata/annotations/prometheus.io~1port").asText())
          .isEqualTo(Integer.toString(port));
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {BASE, LOCAL})
  void every_pod_is_confined_and_limited(String folder) throws IOException {
    for (JsonNode deployment : all(folder, "Deployment")) {
      JsonNode pod = deployment.at("/spec/template/spec");
      assertThat(pod.at("/securityContext/runAsNonRoot").asBoolean()).isTrue();
      assertThat(pod.at("/securityContext/seccompProfile/type").asText())
          .isEqualTo("RuntimeDefault");
      assertThat(pod.at("/automountServiceAccountToken").asBoolean(true)).isFalse();

      JsonNode container = container(deployment);
      assertThat(container.at("/securityContext/readOnlyRootFilesystem").asBoolean()).isTrue();
      assertThat(container.at("/securityContext/allowPrivilegeEscalation").asBoolean(true))
          .isFalse();
      assertThat(container.at("/securityContext/capabilities/drop/0").asText()).isEqualTo("ALL");
      assertThat(container.at("/resources/limits/memory").asText()).isNotEmpty();
      assertThat(container.at("/resources/limits/cpu").asText()).isNotEmpty();
      assertThat(container.at("/resources/requests/memory").asText()).isNotEmpty();
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {BASE, LOCAL})
  void secrets_are_only_referred_to(String folder) throws IOException {
    assertThat(all(folder, "Secret")).isEmpty();
    for (JsonNode deployment : all(folder, "Deployment")) {
      for (JsonNode variable : container(deployment).path("env")) {
        String name = variable.path("name").asText();
        if (name.endsWith("PASSWORD") || name.endsWith("USERNAME") || name.endsWith("KEY")) {
          assertThat(variable.at("/valueFrom/secretKeyRef/name").asText()).as(name).isNotEmpty();
        }
      }
      assertThat(deployment.at("/spec/template/spec/volumes").findValuesAsText("secretName"))
          .containsExactly("dragoman-access");
    }
  }

  @Test
  void every_address_a_service_asks_for_is_in_the_config_map() throws IOException {
    JsonNode addresses = all(LOCAL, "ConfigMap").getFirst();
    for (JsonNode deployment : all(LOCAL, "Deployment")) {
      for (JsonNode variable : container(deployment).path("env")) {
        JsonNode reference = variable.at("/valueFrom/configMapKeyRef");
        if (!reference.isMissingNode() && !reference.path("optional").asBoolean()) {
          assertThat(reference.path("name")).isEqualTo(addresses.at("/metadata/name"));
          assertThat(addresses.path("data").has(reference.path("key").asText()))
              .as(reference.path("key").asText())
              .isTrue();
        }
      }
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {BASE, LOCAL})
  void every_service_can_write_its_scratch_and_a_memory_on_its_way_fits_there(String folder)
      throws IOException {
    for (JsonNode deployment : all(folder, "Deployment")) {
      String name = deployment.at("/metadata/name").asText();
      JsonNode mount = named(container(deployment).path("volumeMounts"), "tmp");
      assertThat(mount.path("mountPath").asText()).as(name).isEqualTo("/tmp");
      assertThat(mount.path("readOnly").asBoolean()).as(name).isFalse();
      assertThat(
              named(deployment.at("/spec/template/spec/volumes"), "tmp")
                  .at("/emptyDir/sizeLimit")
                  .asText())
          .as(name)
          .isEqualTo(name.equals("translate-service") ? "3Gi" : "256Mi");
    }
  }

  @Test
  void the_base_runs_two_of_each_and_the_local_overlay_one() throws IOException {
    assertThat(replicas(BASE)).containsOnly(2).hasSize(3);
    assertThat(replicas(LOCAL)).containsOnly(1).hasSize(3);
  }

  private static List<Integer> replicas(String folder) throws IOException {
    return all(folder, "Deployment").stream().map(d -> d.at("/spec/replicas").asInt()).toList();
  }

  private static JsonNode named(JsonNode list, String name) {
    return list.valueStream()
        .filter(one -> one.path("name").asText().equals(name))
        .findFirst()
        .orElseThrow();
  }

  private static JsonNode container(JsonNode deployment) {
    JsonNode containers = deployment.at("/spec/template/spec/containers");
    assertThat(containers).hasSize(1);
    return containers.get(0);
  }

  private static List<JsonNode> all(String folder, String kind) throws IOException {
    Rendered rendered = Rendered.by(Map.of(), "kubectl", "kustomize", folder);
    assertThat(rendered.exit()).as(rendered.errors()).isZero();
    Stream<JsonNode> documents = new ArrayList<>(rendered.documents()).stream();
    return documents.filter(document -> kind.equals(document.path("kind").asText())).toList();
  }
}
