package org.dragoman.events;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A Kafka record, byte for byte, whatever it holds: what the outbox keeps and what a dead letter
 * preserves. Two records are compared by identity of their arrays; it is a carrier, not a value.
 */
public record WireRecord(
    String topic, byte @Nullable [] key, List<Header> headers, byte @Nullable [] value) {

  public WireRecord {
    Objects.requireNonNull(topic, "topic");
    headers = List.copyOf(headers);
  }

  /** The last header of that name, as UTF-8 text: what Kafka's own clients answer. */
  public Optional<String> header(String name) {
    for (Header header : headers.reversed()) {
      if (header.name().equals(name)) {
        byte[] bytes = header.value();
        return bytes == null
            ? Optional.empty()
            : Optional.of(new String(bytes, StandardCharsets.UTF_8));
      }
    }
    return Optional.empty();
  }

  /** For listings: values may be large, and very many. */
  public WireRecord withoutValue() {
    return new WireRecord(topic, key, headers, null);
  }

  /** A header; names may repeat, and the order counts. */
  public record Header(String name, byte @Nullable [] value) {
    public Header {
      Objects.requireNonNull(name, "name");
    }
  }
}
