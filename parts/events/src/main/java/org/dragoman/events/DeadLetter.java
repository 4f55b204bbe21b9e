package org.dragoman.events;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.dragoman.contracts.event.Topic;
import org.jspecify.annotations.Nullable;

/**
 * A record that could not be processed, as it stands on {@code <topic>.dlq}: key, value and headers
 * of the original byte for byte, and after them what happened, in {@code dlq-*} headers (UTF-8).
 *
 * @param topic the topic the record stood on, or was meant for
 * @param place where on it; null for a record that never got there
 * @param reason one sentence for the person who reads it
 * @param service who gave up, e.g. {@code /ingest-service}
 * @param time when
 * @param attempt how often this record has become a dead letter, from 1: a replay keeps the count
 */
public record DeadLetter(
    String topic,
    @Nullable Place place,
    String reason,
    String service,
    Instant time,
    int attempt,
    WireRecord original) {

  private static final String PREFIX = "dlq-";
  private static final String REASON = "dlq-reason";
  private static final String TOPIC = "dlq-topic";
  private static final String PARTITION = "dlq-partition";
  private static final String OFFSET = "dlq-offset";
  private static final String SERVICE = "dlq-service";
  private static final String TIME = "dlq-time";
  private static final String ATTEMPT = "dlq-attempt";

  /** A place on a topic. */
  public record Place(int partition, long offset) {}

  /** The dead letter a record becomes now; its attempt is counted on from an earlier replay. */
  public static DeadLetter of(
      WireRecord record, @Nullable Place place, String reason, String service, Instant time) {
    int attempt = 1 + record.header(ATTEMPT).map(DeadLetter::number).orElse(0);
    return new DeadLetter(record.topic(), place, reason, service, time, attempt, record);
  }

  /** Reads a record of a dead-letter topic; what was not said there stands empty. */
  public static DeadLetter read(WireRecord letter) {
    String topic =
        letter
            .header(TOPIC)
            .orElseGet(() -> withoutSuffix(letter.topic(), Topic.DEAD_LETTER_SUFFIX));
    Optional<Place> place =
        letter
            .header(PARTITION)
            .flatMap(partition ->
                letter
                    .header(OFFSET)
                    .map(offset -> new Place(number(partition), longNumber(offset))));
    return new DeadLetter(
        topic,
        place.orElse(null),
        letter.header(REASON).orElse(""),
        letter.header(SERVICE).orElse(""),
        letter.header(TIME).map(DeadLetter::instant).orElse(Instant.EPOCH),
        letter.header(ATTEMPT).map(DeadLetter::number).orElse(1),
        new WireRecord(topic, letter.key(), foreign(letter.headers()), letter.value()));
  }

  /** As it is written to {@code <topic>.dlq}. */
  public WireRecord letter() {
    List<WireRecord.Header> headers = new ArrayList<>(foreign(original.headers()));
    headers.add(header(REASON, reason));
    headers.add(header(TOPIC, topic));
    if (place != null) {
      headers.add(header(PARTITION, Integer.toString(place.partition())));
      headers.add(header(OFFSET, Long.toString(place.offset())));
    }
    headers.add(header(SERVICE, service));
    headers.add(header(TIME, time.toString()));
    headers.add(header(ATTEMPT, Integer.toString(attempt)));
    return new WireRecord(
        topic + Topic.DEAD_LETTER_SUFFIX, original.key(), headers, original.value());
  }

  /** The original to be sent again, which remembers only how often it has failed. */
  public WireRecord replay() {
    List<WireRecord.Header> headers = new ArrayList<>(foreign(original.headers()));
    headers.add(header(ATTEMPT, Integer.toString(attempt)));
    return new WireRecord(topic, original.key(), headers, original.value());
  }

  private static List<WireRecord.Header> foreign(List<WireRecord.Header> headers) {
    return headers.stream().filter(header -> !header.name().startsWith(PREFIX)).toList();
  }

  private static WireRecord.Header header(String name, String value) {
    return new WireRecord.Header(name, value.getBytes(UTF_8));
  }

  private static String withoutSuffix(String name, String suffix) {
    return name.endsWith(suffix) ? name.substring(0, name.length() - suffix.length()) : name;
  }

  private static int number(String text) {
    return (int) longNumber(text);
  }

  private static long longNumber(String text) {
    try {
      return Long.parseLong(text);
    } catch (NumberFormatException notOurs) {
      return 0;
    }
  }

  private static Instant instant(String text) {
    try {
      return Instant.parse(text);
    } catch (java.time.format.DateTimeParseException notOurs) {
      return Instant.EPOCH;
    }
  }
}
