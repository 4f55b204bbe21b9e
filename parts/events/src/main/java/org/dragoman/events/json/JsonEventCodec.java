package org.dragoman.events.json;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.dragoman.contracts.event.Event;
import org.dragoman.contracts.event.EventType;
import org.dragoman.contracts.event.Topic;
import org.dragoman.events.EventCodec;
import org.dragoman.events.WireRecord;
import org.jspecify.annotations.Nullable;

/**
 * Events as CloudEvents 1.0.2 in the binary mode of its Kafka protocol binding: attributes in
 * {@code ce_*} headers (UTF-8), the record as JSON in the value, the article id as the key.
 */
public final class JsonEventCodec implements EventCodec {
  private static final String SPECVERSION = "1.0";
  private static final String JSON = "application/json";

  private final ObjectMapper mapper;

  public JsonEventCodec() {
    this(EventJson.mapper());
  }

  JsonEventCodec(ObjectMapper mapper) {
    this.mapper = mapper;
  }

  @Override
  public WireRecord encode(Event event, Topic topic, String source, Instant time) {
    EventType type = EventType.of(event);
    if (!type.topics().contains(topic)) {
      throw new IllegalArgumentException(
          "topic: %s is not written to %s".formatted(type.ceType(), topic.topicName()));
    }
    String key = Objects.requireNonNull(event.key(), "key");
    List<WireRecord.Header> headers = new ArrayList<>();
    add(headers, "ce_specversion", SPECVERSION);
    add(headers, "ce_id", Objects.requireNonNull(event.id(), "id"));
    add(headers, "ce_type", type.ceType());
    add(headers, "ce_source", source);
    add(headers, "ce_subject", key);
    add(headers, "ce_time", time.toString());
    add(headers, "ce_dataschema", type.schema());
    add(headers, "content-type", JSON);
    return new WireRecord(topic.topicName(), key.getBytes(UTF_8), headers, data(event));
  }

  private byte[] data(Event event) {
    try {
      return mapper.writeValueAsBytes(event);
    } catch (JsonProcessingException bug) {
      throw new IllegalArgumentException("event: cannot be written as JSON", bug);
    }
  }

  private static void add(List<WireRecord.Header> headers, String name, String value) {
    headers.add(new WireRecord.Header(name, value.getBytes(UTF_8)));
  }

  @Override
  public Decoded decode(WireRecord record) {
    String problem = envelopeProblem(record);
    if (problem != null) {
      return new Decoded.Unreadable(problem);
    }
    String ceType = record.header("ce_type").orElse("");
    return EventType.ofCeType(ceType)
        .map(type -> decode(type, record))
        .orElseGet(() ->
            new Decoded.Unreadable(
                "The event type %s is not known to this version of Dragoman.".formatted(ceType)));
  }

  private Decoded decode(EventType type, WireRecord record) {
    byte[] value = record.value();
    if (value == null) {
      return new Decoded.Unreadable("The record has no value, so there is no event in it.");
    }
    if (type.topics().stream().noneMatch(topic -> topic.topicName().equals(record.topic()))) {
      return new Decoded.Unreadable(
          "%s does not belong on %s.".formatted(type.ceType(), record.topic()));
    }
    try {
      Event event = mapper.readValue(value, type.record());
      return event == null
          ? new Decoded.Unreadable("The value is the JSON null, so there is no event in it.")
          : new Decoded.Readable(event);
    } catch (IOException e) {
      return new Decoded.Unreadable("The value is no %s: %s".formatted(type.ceType(), explain(e)));
    }
  }

  private static @Nullable String envelopeProblem(WireRecord record) {
    String specversion = record.header("ce_specversion").orElse(null);
    String contentType = record.header("content-type").orElse(JSON);
    if (contentType.startsWith("application/cloudevents")) {
      return "The record is a CloudEvent in structured mode; Dragoman reads binary mode only.";
    }
    if (specversion == null) {
      return "The record has no ce_specversion header, so it is no CloudEvent in binary mode.";
    }
    if (!specversion.equals(SPECVERSION)) {
      return "The record states CloudEvents %s; Dragoman reads 1.0.".formatted(specversion);
    }
    for (String name : List.of("ce_id", "ce_type", "ce_source")) {
      if (record.header(name).orElse("").isEmpty()) {
        return "The record has no %s header, which CloudEvents 1.0 requires.".formatted(name);
      }
    }
    return isJson(contentType)
        ? null
        : "The content-type is %s; Dragoman reads application/json.".formatted(contentType);
  }

  private static boolean isJson(String contentType) {
    String type = contentType.split(";", 2)[0].strip();
    return type.equalsIgnoreCase(JSON) || type.endsWith("+json");
  }

  /** Where in the JSON and what; Jackson's own text names our classes and repeats the source. */
  private static String explain(IOException e) {
    if (e instanceof JsonMappingException mapping) {
      return "at %s, %s".formatted(path(mapping), firstLine(rootMessage(mapping)));
    }
    if (e instanceof JsonProcessingException syntax) {
      return "%s at line %d, column %d"
          .formatted(
              firstLine(syntax.getOriginalMessage()),
              syntax.getLocation().getLineNr(),
              syntax.getLocation().getColumnNr());
    }
    return firstLine(e.getMessage());
  }

  private static String path(JsonMappingException mapping) {
    StringBuilder path = new StringBuilder();
    for (JsonMappingException.Reference reference : mapping.getPath()) {
      path.append(
          reference.getFieldName() == null
              ? "/" + reference.getIndex()
              : "/" + reference.getFieldName());
    }
    return path.isEmpty() ? "the top" : path.toString();
  }

  private static @Nullable String rootMessage(JsonMappingException mapping) {
    return switch (mapping.getCause()) {
      case IllegalArgumentException refused when refused.getMessage() != null ->
          refused.getMessage();
      case NullPointerException missing when missing.getMessage() != null -> missing.getMessage();
      case null, default -> mapping.getOriginalMessage();
    };
  }

  private static String firstLine(@Nullable String message) {
    return message == null ? "unknown" : message.lines().findFirst().orElse("unknown");
  }
}
