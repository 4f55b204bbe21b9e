package org.dragoman.contracts.event;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SchemaValidatorsConfig;
import com.networknt.schema.SpecVersion.VersionFlag;
import java.io.IOException;
import java.util.HashSet;
import java.util.Set;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class SamplesTest {

  static JsonSchema schema(EventType type) throws IOException {
    return JsonSchemaFactory.getInstance(VersionFlag.V202012)
        .getSchema(
            ContractFiles.json(ContractFiles.schema(type)),
            SchemaValidatorsConfig.builder().formatAssertionsEnabled(true).build());
  }

  @ParameterizedTest
  @EnumSource(EventType.class)
  void a_sample_is_valid(EventType type) throws IOException {
    assertThat(schema(type).validate(ContractFiles.json(ContractFiles.sample(type)))).isEmpty();
  }

  @ParameterizedTest
  @EnumSource(EventType.class)
  void a_sample_becomes_its_event_and_the_same_json_again(EventType type) throws IOException {
    JsonNode sample = ContractFiles.json(ContractFiles.sample(type));
    Event event = ContractFiles.MAPPER.treeToValue(sample, type.record());
    assertThat(EventType.of(event)).isEqualTo(type);
    assertThat(ContractFiles.MAPPER.<JsonNode>valueToTree(event)).isEqualTo(sample);
  }

  @ParameterizedTest
  @EnumSource(EventType.class)
  void a_sample_shows_every_field(EventType type) throws IOException {
    Set<String> shown = new HashSet<>();
    fields(ContractFiles.json(ContractFiles.sample(type)), shown);
    Set<String> known = new HashSet<>();
    properties(ContractFiles.json(ContractFiles.schema(type)), known);
    assertThat(shown).isEqualTo(known);
  }

  @ParameterizedTest
  @EnumSource(EventType.class)
  void what_is_required_cannot_be_left_out(EventType type) throws IOException {
    JsonNode schema = ContractFiles.json(ContractFiles.schema(type));
    for (JsonNode name : schema.get("required")) {
      ObjectNode sample = (ObjectNode) ContractFiles.json(ContractFiles.sample(type));
      sample.remove(name.asText());
      assertThat(schema(type).validate(sample)).as(name.asText()).isNotEmpty();
    }
  }

  private static void fields(JsonNode node, Set<String> names) {
    node.fieldNames().forEachRemaining(names::add);
    node.forEach(child -> fields(child, names));
  }

  private static void properties(JsonNode node, Set<String> names) {
    JsonNode properties = node.path("properties");
    if (properties.isObject()) {
      properties.fieldNames().forEachRemaining(names::add);
    }
    node.forEach(child -> properties(child, names));
  }
}
