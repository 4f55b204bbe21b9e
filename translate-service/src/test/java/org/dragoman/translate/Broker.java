package org.dragoman.translate;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.dragoman.contracts.event.Event;
import org.dragoman.contracts.event.Topic;
import org.dragoman.events.EventCodec;
import org.dragoman.events.WireRecord;
import org.dragoman.events.json.JsonEventCodec;

/** The two ends of the service: what ingest writes, and all that has come out for an article. */
final class Broker implements AutoCloseable {

  private final EventCodec codec = new JsonEventCodec();
  private final KafkaProducer<byte[], byte[]> producer;
  private final KafkaConsumer<byte[], byte[]> consumer;
  private final List<Event> seen = new ArrayList<>();

  Broker(String bootstrap) {
    producer =
        new KafkaProducer<>(
            Map.of("bootstrap.servers", bootstrap),
            new ByteArraySerializer(),
            new ByteArraySerializer());
    consumer =
        new KafkaConsumer<>(
            Map.of("bootstrap.servers", bootstrap, "auto.offset.reset", "earliest"),
            new ByteArrayDeserializer(),
            new ByteArrayDeserializer());
    consumer.assign(
        consumer.partitionsFor(Topic.ARTICLES_TRANSLATED.topicName()).stream()
            .map(partition -> new TopicPartition(partition.topic(), partition.partition()))
            .toList());
  }

  void send(Event event) {
    send(event, Topic.ARTICLES_RAW, "/ingest-service");
  }

  void send(Event event, Topic topic, String from) {
    WireRecord wire = codec.encode(event, topic, from, Instant.now());
    var record = new ProducerRecord<>(wire.topic(), wire.key(), wire.value());
    wire.headers().forEach(header -> record.headers().add(header.name(), header.value()));
    producer.send(record);
    producer.flush();
  }

  void send(List<? extends Event> events) {
    events.forEach(this::send);
  }

  /** All that has come out, by article, in the order of the topic. */
  Map<String, List<Event>> all() {
    for (var records = consumer.poll(Duration.ofMillis(200));
        !records.isEmpty();
        records = consumer.poll(Duration.ofMillis(50))) {
      records.forEach(record -> seen.add(event(record)));
    }
    return seen.stream().collect(Collectors.groupingBy(Event::key));
  }

  /** In the order of the topic. */
  List<Event> about(String articleId) {
    consumer.poll(Duration.ofMillis(200)).forEach(record -> seen.add(event(record)));
    return seen.stream().filter(event -> event.key().equals(articleId)).toList();
  }

  private Event event(ConsumerRecord<byte[], byte[]> record) {
    List<WireRecord.Header> headers =
        StreamSupport.stream(record.headers().spliterator(), false)
            .map(header -> new WireRecord.Header(header.key(), header.value()))
            .toList();
    return switch (codec.decode(
        new WireRecord(record.topic(), record.key(), headers, record.value()))) {
      case EventCodec.Decoded.Readable(Event event) -> event;
      case EventCodec.Decoded.Unreadable(String reason) -> throw new AssertionError(reason);
    };
  }

  @Override
  public void close() {
    producer.close();
    consumer.close();
  }
}
