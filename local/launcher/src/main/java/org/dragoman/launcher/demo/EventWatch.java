package org.dragoman.launcher.demo;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.dragoman.contracts.event.Event;
import org.dragoman.contracts.event.Topic;
import org.dragoman.events.EventCodec;
import org.dragoman.events.json.JsonEventCodec;
import org.dragoman.inbox.kafka.KafkaRecords;

/** Reads topics of a running system from their beginning, as any other consumer could. */
public final class EventWatch implements AutoCloseable {
  private final KafkaConsumer<byte[], byte[]> consumer;
  private final EventCodec codec = new JsonEventCodec();

  public EventWatch(String bootstrapServers, Set<Topic> topics) {
    this.consumer =
        new KafkaConsumer<>(
            Map.of(
                ConsumerConfig.BOOTSTRAP_SERVERS_CONFIG,
                bootstrapServers,
                ConsumerConfig.ALLOW_AUTO_CREATE_TOPICS_CONFIG,
                false),
            new ByteArrayDeserializer(),
            new ByteArrayDeserializer());
    List<TopicPartition> partitions = new ArrayList<>();
    for (Topic topic : topics) {
      for (int partition = 0; partition < topic.partitions(); partition++) {
        partitions.add(new TopicPartition(topic.topicName(), partition));
      }
    }
    consumer.assign(partitions);
    consumer.seekToBeginning(partitions);
  }

  /** Hands over what arrives within the patience, in order per article. */
  public void poll(Duration patience, Consumer<Event> to) {
    for (ConsumerRecord<byte[], byte[]> record : consumer.poll(patience)) {
      switch (codec.decode(KafkaRecords.toWire(record))) {
        case EventCodec.Decoded.Readable(Event event) -> to.accept(event);
        case EventCodec.Decoded.Unreadable(String reason) ->
            throw new IllegalStateException(
                "%s-%d@%d: %s"
                    .formatted(record.topic(), record.partition(), record.offset(), reason));
      }
    }
  }

  @Override
  public void close() {
    consumer.close();
  }
}
