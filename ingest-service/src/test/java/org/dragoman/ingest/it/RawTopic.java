package org.dragoman.ingest.it;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.time.Duration;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.awaitility.Awaitility;
import org.dragoman.contracts.event.Topic;

/** Reads {@code articles.raw} as any consumer would. */
final class RawTopic {
  private RawTopic() {}

  /** Types and versions of the events of an article, once there are two. */
  static List<String> of(String brokers, String articleId) {
    return of(brokers, Topic.ARTICLES_RAW, articleId);
  }

  /** The same of another topic and key. */
  static List<String> of(String brokers, Topic topic, String key) {
    // A kill between sending and marking sends a fact again, under the same id: receivers see one.
    Set<String> events = new LinkedHashSet<>();
    try (KafkaConsumer<byte[], byte[]> consumer =
        new KafkaConsumer<>(
            Map.of("bootstrap.servers", brokers),
            new ByteArrayDeserializer(),
            new ByteArrayDeserializer())) {
      List<TopicPartition> all =
          consumer.partitionsFor(topic.topicName()).stream()
              .map(p -> new TopicPartition(p.topic(), p.partition()))
              .toList();
      consumer.assign(all);
      consumer.seekToBeginning(all);
      Awaitility.await()
          .atMost(Duration.ofSeconds(20))
          .until(() -> {
            for (var record : consumer.poll(Duration.ofMillis(200))) {
              if (new String(record.key(), UTF_8).equals(key)) {
                String type = new String(record.headers().lastHeader("ce_type").value(), UTF_8);
                String id = new String(record.headers().lastHeader("ce_id").value(), UTF_8);
                events.add(type.replaceAll("org\\.dragoman\\.|\\.v1", "") + " " + id.split("/")[1]);
              }
            }
            return events.size() >= 2;
          });
    }
    return List.copyOf(events);
  }
}
