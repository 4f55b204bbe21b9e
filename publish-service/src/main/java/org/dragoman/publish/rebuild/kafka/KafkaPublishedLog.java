package org.dragoman.publish.rebuild.kafka;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.dragoman.contracts.event.Topic;
import org.dragoman.events.EventCodec;
import org.dragoman.publish.rebuild.PublishedLog;
import org.dragoman.publish.rebuild.Start;

/** Reads by offsets, without a group: nobody else's place in the log moves. */
public final class KafkaPublishedLog implements PublishedLog {
  private static final int AT_ONCE = 200;
  private static final int BYTES_AT_ONCE = 16 * 1024 * 1024;
  private static final int PATIENCE_MILLIS = 30_000;

  private final Map<String, Object> client;
  private final EventCodec codec;

  /**
   * @param client settings of every Kafka client of the service
   */
  public KafkaPublishedLog(Map<String, Object> client, EventCodec codec) {
    this.client = Map.copyOf(client);
    this.codec = codec;
  }

  @Override
  public Reading open(Start from) {
    KafkaConsumer<byte[], byte[]> consumer = consumer();
    try {
      List<TopicPartition> partitions =
          consumer.partitionsFor(Topic.ARTICLES_PUBLISHED.topicName()).stream()
              .map(info -> new TopicPartition(info.topic(), info.partition()))
              .toList();
      Starts starts = new Starts(consumer, partitions);
      Map<TopicPartition, Long> offsets = starts.of(from);
      consumer.assign(offsets.keySet());
      offsets.forEach(consumer::seek);
      return new KafkaReading(consumer, codec, offsets, starts.complete());
    } catch (KafkaException away) {
      consumer.close();
      throw new Unreachable("Kafka does not answer: " + away.getMessage(), away);
    }
  }

  private KafkaConsumer<byte[], byte[]> consumer() {
    Map<String, Object> settings = new HashMap<>(client);
    settings.keySet().removeIf(ConsumerConfig.GROUP_ID_CONFIG::equals);
    settings.put(ConsumerConfig.CLIENT_ID_CONFIG, "dragoman-rebuild");
    settings.put(ConsumerConfig.ENABLE_AUTO_COMMIT_CONFIG, false);
    settings.put(ConsumerConfig.ALLOW_AUTO_CREATE_TOPICS_CONFIG, false);
    settings.put(ConsumerConfig.ISOLATION_LEVEL_CONFIG, "read_committed");
    settings.put(ConsumerConfig.AUTO_OFFSET_RESET_CONFIG, "earliest");
    settings.put(ConsumerConfig.MAX_POLL_RECORDS_CONFIG, AT_ONCE);
    settings.put(ConsumerConfig.FETCH_MAX_BYTES_CONFIG, BYTES_AT_ONCE);
    settings.put(ConsumerConfig.DEFAULT_API_TIMEOUT_MS_CONFIG, PATIENCE_MILLIS);
    return new KafkaConsumer<>(settings, new ByteArrayDeserializer(), new ByteArrayDeserializer());
  }
}
