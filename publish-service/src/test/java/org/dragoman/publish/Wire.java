package org.dragoman.publish;

import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Predicate;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.header.Header;
import org.apache.kafka.common.header.internals.RecordHeader;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.dragoman.contracts.event.Event;
import org.dragoman.contracts.event.Topic;
import org.dragoman.events.EventCodec;
import org.dragoman.events.WireRecord;

/** The other services' side of Kafka, for tests. */
public final class Wire implements AutoCloseable {
  private final String broker;
  private final EventCodec codec;
  private final KafkaProducer<byte[], byte[]> producer;

  public Wire(String broker, EventCodec codec) {
    this.broker = broker;
    this.codec = codec;
    this.producer =
        new KafkaProducer<>(
            Map.of("bootstrap.servers", broker, "acks", "all"),
            new ByteArraySerializer(),
            new ByteArraySerializer());
  }

  public void send(Event event, Topic topic) {
    WireRecord record = codec.encode(event, topic, "/test", Clock.systemUTC().instant());
    List<Header> headers = new ArrayList<>();
    record.headers().forEach(h -> headers.add(new RecordHeader(h.name(), h.value())));
    producer.send(
        new ProducerRecord<>(topic.topicName(), null, record.key(), record.value(), headers));
    producer.flush();
  }

  /** Every event of a type that stands on a topic until now, in order per key. */
  public <E extends Event> List<E> read(Topic topic, Class<E> type, Predicate<E> wanted) {
    List<E> found = new ArrayList<>();
    try (KafkaConsumer<byte[], byte[]> consumer = consumer()) {
      var partitions =
          consumer.partitionsFor(topic.topicName()).stream()
              .map(p -> new org.apache.kafka.common.TopicPartition(p.topic(), p.partition()))
              .toList();
      consumer.assign(partitions);
      consumer.seekToBeginning(partitions);
      var ends = consumer.endOffsets(Set.copyOf(partitions));
      while (partitions.stream().anyMatch(p -> consumer.position(p) < ends.get(p))) {
        for (ConsumerRecord<byte[], byte[]> record : consumer.poll(Duration.ofMillis(200))) {
          decode(record, type).filter(wanted).ifPresent(found::add);
        }
      }
    }
    return found;
  }

  private <E extends Event> java.util.Optional<E> decode(
      ConsumerRecord<byte[], byte[]> record, Class<E> type) {
    List<WireRecord.Header> headers = new ArrayList<>();
    record.headers().forEach(h -> headers.add(new WireRecord.Header(h.key(), h.value())));
    return switch (codec.decode(
        new WireRecord(record.topic(), record.key(), headers, record.value()))) {
      case EventCodec.Decoded.Readable(Event event) when type.isInstance(event) ->
          java.util.Optional.of(type.cast(event));
      case EventCodec.Decoded.Readable _ -> java.util.Optional.empty();
      case EventCodec.Decoded.Unreadable(String reason) -> throw new AssertionError(reason);
    };
  }

  private KafkaConsumer<byte[], byte[]> consumer() {
    return new KafkaConsumer<>(
        Map.of("bootstrap.servers", broker, "group.id", UUID.randomUUID().toString()),
        new ByteArrayDeserializer(),
        new ByteArrayDeserializer());
  }

  @Override
  public void close() {
    producer.close();
  }
}
