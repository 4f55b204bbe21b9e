package org.dragoman.inbox.kafka;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.common.PartitionInfo;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.dragoman.contracts.event.Topic;
import org.dragoman.events.DeadLetter;
import org.dragoman.events.Limits;
import org.dragoman.events.WireRecord;

/**
 * The dead letters of a running system, for people: what has not been replayed yet, and its replay.
 * How far a topic has been replayed is the committed offset of {@link #GROUP}.
 */
public final class DeadLetters {

  /** The consumer group whose offsets say what has been replayed. */
  public static final String GROUP = "dragoman-dlq-replay";

  private static final int AT_ONCE = 200;
  private static final Duration POLL = Duration.ofMillis(250);
  private static final Duration SILENCE = Duration.ofSeconds(30);

  private DeadLetters() {}

  /**
   * A dead letter and where it stands.
   *
   * @param topic the dead-letter topic
   * @param bytes size of its value
   * @param letter in a listing without its value: there may be very many
   */
  public record Waiting(String topic, int partition, long offset, int bytes, DeadLetter letter) {

    private static Waiting of(ConsumerRecord<byte[], byte[]> record, boolean whole) {
      WireRecord wire = KafkaRecords.toWire(record);
      byte[] value = wire.value();
      return new Waiting(
          record.topic(),
          record.partition(),
          record.offset(),
          value == null ? 0 : value.length,
          DeadLetter.read(whole ? wire : wire.withoutValue()));
    }
  }

  /**
   * Dead letters not yet replayed, of every topic whose name ends in {@code .dlq}.
   *
   * @param bootstrap Kafka's bootstrap servers
   */
  public static List<Waiting> list(String bootstrap) {
    try (Consumer<byte[], byte[]> consumer = consumer(bootstrap)) {
      return read(consumer, partitions(consumer), Integer.MAX_VALUE, false);
    }
  }

  /**
   * Sends dead letters back to the topic they came from, oldest first: key, value and headers as
   * they were, and the number of their failures. They come after what has been sent there
   * meanwhile; the version guards of the consumers see to the rest.
   *
   * @param topic the dead-letter topic, or the one it belongs to
   * @param max at most so many
   * @return how many were acknowledged; all before a failure are, and are not replayed again
   * @throws IllegalArgumentException if there is no such topic
   * @throws IllegalStateException if the broker did not take one
   */
  public static int replay(String bootstrap, String topic, int max) {
    String name =
        topic.endsWith(Topic.DEAD_LETTER_SUFFIX) ? topic : topic + Topic.DEAD_LETTER_SUFFIX;
    try (Consumer<byte[], byte[]> consumer = consumer(bootstrap);
        Producer<byte[], byte[]> producer = producer(bootstrap)) {
      List<TopicPartition> partitions =
          partitions(consumer).stream().filter(p -> p.topic().equals(name)).toList();
      if (partitions.isEmpty()) {
        throw new IllegalArgumentException("topic: there is no " + name);
      }
      int replayed = 0;
      List<Waiting> waiting;
      do {
        waiting = read(consumer, partitions, Math.min(AT_ONCE, max - replayed), true);
        replay(consumer, producer, waiting);
        replayed += waiting.size();
      } while (!waiting.isEmpty() && replayed < max);
      return replayed;
    }
  }

  private static void replay(
      Consumer<byte[], byte[]> consumer, Producer<byte[], byte[]> producer, List<Waiting> waiting) {
    List<Future<RecordMetadata>> sent =
        waiting.stream().map(each -> producer.send(record(each.letter().replay()))).toList();
    producer.flush();
    Map<TopicPartition, OffsetAndMetadata> done = new HashMap<>();
    try {
      for (int i = 0; i < sent.size(); i++) {
        Waiting each = waiting.get(i);
        await(each, sent.get(i));
        done.put(
            new TopicPartition(each.topic(), each.partition()),
            new OffsetAndMetadata(each.offset() + 1));
      }
    } finally {
      consumer.commitSync(done);
    }
  }

  private static void await(Waiting each, Future<RecordMetadata> sent) {
    try {
      sent.get();
    } catch (ExecutionException e) {
      throw new IllegalStateException(
          "%s offset %d: %s did not take it; those before it are replayed"
              .formatted(each.topic(), each.offset(), each.letter().topic()),
          e.getCause());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("interrupted; those before are replayed", e);
    }
  }

  private static List<TopicPartition> partitions(Consumer<byte[], byte[]> consumer) {
    return consumer.listTopics().entrySet().stream()
        .filter(topic -> topic.getKey().endsWith(Topic.DEAD_LETTER_SUFFIX))
        .flatMap(topic -> topic.getValue().stream())
        .map(DeadLetters::partition)
        .sorted(Comparator.comparing(TopicPartition::topic))
        .toList();
  }

  private static TopicPartition partition(PartitionInfo info) {
    return new TopicPartition(info.topic(), info.partition());
  }

  private static List<Waiting> read(
      Consumer<byte[], byte[]> consumer,
      Collection<TopicPartition> partitions,
      int max,
      boolean whole) {
    Map<TopicPartition, Long> end = consumer.endOffsets(partitions);
    consumer.assign(partitions);
    seekToReplayed(consumer, partitions);
    List<Waiting> waiting = new ArrayList<>();
    long heard = System.nanoTime();
    while (waiting.size() < max && isBefore(consumer, end)) {
      for (ConsumerRecord<byte[], byte[]> record : consumer.poll(POLL)) {
        heard = System.nanoTime();
        waiting.add(Waiting.of(record, whole));
      }
      if (System.nanoTime() - heard > SILENCE.toNanos()) {
        throw new IllegalStateException("Kafka hands over no dead letters, though there are more");
      }
    }
    waiting.sort(Comparator.comparing(Waiting::topic).thenComparingLong(Waiting::offset));
    return List.copyOf(waiting.subList(0, Math.min(max, waiting.size())));
  }

  private static void seekToReplayed(
      Consumer<byte[], byte[]> consumer, Collection<TopicPartition> partitions) {
    Map<TopicPartition, Long> beginning = consumer.beginningOffsets(partitions);
    Map<TopicPartition, OffsetAndMetadata> committed = consumer.committed(Set.copyOf(partitions));
    for (TopicPartition partition : partitions) {
      OffsetAndMetadata replayed = committed.get(partition);
      long first = beginning.getOrDefault(partition, 0L);
      consumer.seek(partition, replayed == null ? first : Math.max(first, replayed.offset()));
    }
  }

  private static boolean isBefore(
      Consumer<byte[], byte[]> consumer, Map<TopicPartition, Long> end) {
    return end.entrySet().stream()
        .anyMatch(each -> consumer.position(each.getKey()) < each.getValue());
  }

  private static ProducerRecord<byte[], byte[]> record(WireRecord wire) {
    ProducerRecord<byte[], byte[]> record =
        new ProducerRecord<>(wire.topic(), wire.key(), wire.value());
    wire.headers().forEach(header -> record.headers().add(header.name(), header.value()));
    return record;
  }

  private static Consumer<byte[], byte[]> consumer(String bootstrap) {
    return new KafkaConsumer<>(
        Map.of(
            ConsumerConfig.BOOTSTRAP_SERVERS_CONFIG,
            bootstrap,
            ConsumerConfig.GROUP_ID_CONFIG,
            GROUP,
            ConsumerConfig.ENABLE_AUTO_COMMIT_CONFIG,
            false,
            ConsumerConfig.ALLOW_AUTO_CREATE_TOPICS_CONFIG,
            false,
            ConsumerConfig.DEFAULT_API_TIMEOUT_MS_CONFIG,
            15_000),
        new ByteArrayDeserializer(),
        new ByteArrayDeserializer());
  }

  private static Producer<byte[], byte[]> producer(String bootstrap) {
    return new KafkaProducer<>(
        Map.of(
            ProducerConfig.BOOTSTRAP_SERVERS_CONFIG,
            bootstrap,
            ProducerConfig.ACKS_CONFIG,
            "all",
            ProducerConfig.MAX_REQUEST_SIZE_CONFIG,
            Limits.REQUEST_BYTES,
            ProducerConfig.MAX_BLOCK_MS_CONFIG,
            15_000,
            ProducerConfig.DELIVERY_TIMEOUT_MS_CONFIG,
            30_000,
            ProducerConfig.REQUEST_TIMEOUT_MS_CONFIG,
            15_000),
        new ByteArraySerializer(),
        new ByteArraySerializer());
  }
}
