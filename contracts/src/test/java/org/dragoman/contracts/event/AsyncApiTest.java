package org.dragoman.contracts.event;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SpecVersion.VersionFlag;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class AsyncApiTest {
  private JsonNode document;

  @BeforeEach
  void read() throws IOException {
    document = new YAMLMapper().readTree(Files.readAllBytes(ContractFiles.ASYNC_API));
  }

  @Test
  void it_lists_exactly_the_topics_and_their_dead_letters() {
    Set<String> addresses = new HashSet<>();
    document.get("channels").forEach(channel -> addresses.add(channel.get("address").asText()));
    Set<String> topics = new HashSet<>();
    for (Topic topic : Topic.values()) {
      topics.add(topic.topicName());
    }
    assertThat(addresses).isEqualTo(topics);
  }

  @ParameterizedTest
  @EnumSource(Topic.class)
  void a_channel_is_its_topic(Topic topic) {
    JsonNode channel = document.get("channels").get(topic.topicName());
    JsonNode kafka = channel.get("bindings").get("kafka");
    assertThat(channel.get("address").asText()).isEqualTo(topic.topicName());
    assertThat(kafka.get("partitions").asInt()).isEqualTo(topic.partitions());
    long retention = topic.retention() == null ? -1 : topic.retention().toMillis();
    assertThat(kafka.get("topicConfiguration").get("retention.ms").asLong()).isEqualTo(retention);
    Set<String> messages = new HashSet<>();
    channel.get("messages").fieldNames().forEachRemaining(messages::add);
    Set<String> types = new HashSet<>();
    Arrays.stream(EventType.values())
        .filter(type -> type.topics().contains(topic))
        .forEach(type -> types.add(type.record().getSimpleName()));
    assertThat(messages).isEqualTo(types);
  }

  @ParameterizedTest
  @EnumSource(EventType.class)
  void a_message_is_its_event(EventType type) throws IOException {
    JsonNode message = document.at("/components/messages").get(type.record().getSimpleName());
    assertThat(message.get("name").asText()).isEqualTo(type.ceType());
    JsonNode headers = message.at("/headers/allOf/1/properties");
    assertThat(headers.at("/ce_type/const").asText()).isEqualTo(type.ceType());
    assertThat(headers.at("/ce_dataschema/const").asText()).isEqualTo(type.schema());
    Path payload =
        ContractFiles.ASYNC_API.resolveSibling(message.at("/payload/schema/$ref").asText());
    assertThat(ContractFiles.json(payload).get("$id").asText()).isEqualTo(type.schema());
  }

  @Test
  void it_lists_no_other_message() {
    assertThat(document.at("/components/messages").size()).isEqualTo(EventType.values().length);
  }

  @Test
  void every_reference_leads_somewhere() {
    List<String> references = new ArrayList<>();
    references(document, references);
    assertThat(references).isNotEmpty().allSatisfy(this::assertResolves);
  }

  private void assertResolves(String reference) {
    if (reference.startsWith("#")) {
      assertThat(document.at(reference.substring(1)).isMissingNode()).isFalse();
    } else {
      assertThat(ContractFiles.ASYNC_API.resolveSibling(reference).normalize()).exists();
    }
  }

  private static void references(JsonNode node, List<String> found) {
    if (node.has("$ref")) {
      found.add(node.get("$ref").asText());
    }
    node.forEach(child -> references(child, found));
  }

  @Test
  void it_is_a_valid_document_of_its_standard() throws IOException {
    Path standards =
        ContractFiles.ROOT.resolve(
            Optional.ofNullable(System.getProperty("schemas.dir")).orElse("../shared/schemas"));
    Path schema = standards.resolve("asyncapi-3.1.0.json");
    assumeTrue(Files.exists(schema), () -> "asyncapi-3.1.0.json is not in " + standards);
    var validator =
        JsonSchemaFactory.getInstance(VersionFlag.V7).getSchema(ContractFiles.json(schema));
    assertThat(validator.validate(document)).isEmpty();
  }
}
