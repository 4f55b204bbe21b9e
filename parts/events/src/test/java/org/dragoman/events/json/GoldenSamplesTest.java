package org.dragoman.events.json;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.time.Instant;
import org.dragoman.contracts.event.Event;
import org.dragoman.contracts.event.EventType;
import org.dragoman.contracts.event.Topic;
import org.dragoman.events.EventCodec.Decoded;
import org.dragoman.events.WireRecord;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The codec demands what the JSON Schemas say, on the samples that stand for the events. */
class GoldenSamplesTest {
  private final ObjectMapper mapper = EventJson.mapper();
  private final JsonEventCodec codec = new JsonEventCodec();

  private JsonNode resource(String name) throws IOException {
    try (var in = EventType.class.getResourceAsStream(name)) {
      return mapper.readTree(in);
    }
  }

  private ObjectNode sample(EventType type) throws IOException {
    return (ObjectNode) resource("/samples/" + type.record().getSimpleName() + ".v1.json");
  }

  private WireRecord record(EventType type, JsonNode data) throws IOException {
    Event event = mapper.treeToValue(sample(type), type.record());
    Topic topic = type.topics().iterator().next();
    WireRecord record = codec.encode(event, topic, "/test", Instant.EPOCH);
    return new WireRecord(
        record.topic(), record.key(), record.headers(), data.toString().getBytes(UTF_8));
  }

  @ParameterizedTest
  @EnumSource(EventType.class)
  void a_sample_goes_through_the_codec_unchanged(EventType type) throws IOException {
    Decoded decoded = codec.decode(record(type, sample(type)));
    assertThat(decoded).isInstanceOf(Decoded.Readable.class);
    Event event = ((Decoded.Readable) decoded).event();
    assertThat(mapper.<JsonNode>valueToTree(event)).isEqualTo(sample(type));
  }

  @ParameterizedTest
  @EnumSource(EventType.class)
  void what_the_schema_requires_the_codec_demands_and_nothing_more(EventType type)
      throws IOException {
    JsonNode schema = resource("/schemas/" + type.schemaFile());
    var required = schema.get("required").valueStream().map(JsonNode::asText).toList();
    for (var field : schema.get("properties").properties()) {
      ObjectNode data = sample(type);
      data.remove(field.getKey());
      assertThat(codec.decode(record(type, data)))
          .as(field.getKey())
          .isInstanceOf(
              required.contains(field.getKey())
                  ? Decoded.Unreadable.class
                  : Decoded.Readable.class);
    }
  }
}
