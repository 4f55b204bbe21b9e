package org.dragoman.publish.rebuild.kafka;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.StreamSupport;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.TopicPartition;
import org.dragoman.events.EventCodec;
import org.dragoman.events.EventCodec.Decoded;
import org.dragoman.inbox.kafka.KafkaRecords;
import org.dragoman.publish.rebuild.PublishedLog.Content;
import org.dragoman.publish.rebuild.PublishedLog.Entry;
import org.dragoman.publish.rebuild.PublishedLog.Reading;
import org.dragoman.publish.rebuild.PublishedLog.Unreachable;

/** A reading of assigned partitions. */
final class KafkaReading implements Reading {
  private static final Duration POLL = Duration.ofMillis(250);
  private static final Duration SILENCE = Duration.ofSeconds(30);

  private final Consumer<byte[], byte[]> consumer;
  private final EventCodec codec;
  private final Map<TopicPartition, Long> start;
  private final boolean complete;
  private Map<TopicPartition, Long> end;

  KafkaReading(
      Consumer<byte[], byte[]> consumer,
      EventCodec codec,
      Map<TopicPartition, Long> start,
      boolean complete) {
    this.consumer = consumer;
    this.codec = codec;
    this.start = start;
    this.complete = complete;
    this.end = consumer.endOffsets(start.keySet());
  }

  @Override
  public long total() {
    return end.entrySet().stream()
        .mapToLong(each -> each.getValue() - start.getOrDefault(each.getKey(), 0L))
        .sum();
  }

  @Override
  public boolean complete() {
    return complete;
  }

  @Override
  public List<Entry> next() {
    try {
      long asked = System.nanoTime();
      while (behind()) {
        ConsumerRecords<byte[], byte[]> records = consumer.poll(POLL);
        if (!records.isEmpty()) {
          return StreamSupport.stream(records.spliterator(), false).map(this::entry).toList();
        }
        if (System.nanoTime() - asked > SILENCE.toNanos()) {
          throw new Unreachable("Kafka hands over nothing, though there is more");
        }
      }
      return List.of();
    } catch (KafkaException away) {
      throw new Unreachable("Kafka does not answer: " + away.getMessage(), away);
    }
  }

  private boolean behind() {
    return end.entrySet().stream()
        .anyMatch(each -> consumer.position(each.getKey()) < each.getValue());
  }

  private Entry entry(ConsumerRecord<byte[], byte[]> record) {
    Content content =
        switch (codec.decode(KafkaRecords.toWire(record))) {
          case Decoded.Readable(var event) -> new Content.Readable(event);
          case Decoded.Unreadable(var reason) -> new Content.Unreadable(reason);
        };
    return new Entry(record.partition() + ":" + record.offset(), content);
  }

  @Override
  public void goOn() {
    try {
      end = consumer.endOffsets(start.keySet());
    } catch (KafkaException away) {
      throw new Unreachable("Kafka does not answer: " + away.getMessage(), away);
    }
  }

  @Override
  public void close() {
    consumer.close();
  }
}
