package org.dragoman.outbox;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;

/** What has arrived on a topic, from its beginning. */
final class Arrivals implements AutoCloseable {
  private final KafkaConsumer<byte[], byte[]> consumer;
  private final List<ConsumerRecord<byte[], byte[]>> records = new ArrayList<>();

  Arrivals(String kafka, String topic) {
    consumer =
        new KafkaConsumer<>(
            Map.of("bootstrap.servers", kafka),
            new ByteArrayDeserializer(),
            new ByteArrayDeserializer());
    List<TopicPartition> partitions =
        consumer.partitionsFor(topic).stream()
            .map(info -> new TopicPartition(topic, info.partition()))
            .toList();
    consumer.assign(partitions);
    consumer.seekToBeginning(partitions);
  }

  List<ConsumerRecord<byte[], byte[]>> records(String key) {
    consumer.poll(Duration.ofMillis(100)).forEach(records::add);
    return records.stream()
        .filter(record -> Arrays.equals(record.key(), key.getBytes(UTF_8)))
        .sorted(Comparator.comparingLong(ConsumerRecord::offset))
        .toList();
  }

  /** The values of a key in the order of the topic. */
  List<String> values(String key) {
    return records(key).stream().map(record -> new String(record.value(), UTF_8)).toList();
  }

  @Override
  public void close() {
    consumer.close();
  }
}
