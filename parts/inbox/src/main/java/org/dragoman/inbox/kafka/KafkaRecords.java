package org.dragoman.inbox.kafka;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.StreamSupport;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.dragoman.events.WireRecord;
import org.dragoman.inbox.InboundRecord;

/** Kafka's records as the inbox takes them. */
public final class KafkaRecords {
  private KafkaRecords() {}

  /** In the order of each partition. */
  public static List<InboundRecord> toInbound(ConsumerRecords<byte[], byte[]> records) {
    List<InboundRecord> inbound = new ArrayList<>(records.count());
    records.forEach(record -> inbound.add(toInbound(record)));
    return inbound;
  }

  private static InboundRecord toInbound(ConsumerRecord<byte[], byte[]> record) {
    return new InboundRecord(toWire(record), record.partition(), record.offset());
  }

  public static WireRecord toWire(ConsumerRecord<byte[], byte[]> record) {
    List<WireRecord.Header> headers =
        StreamSupport.stream(record.headers().spliterator(), false)
            .map(header -> new WireRecord.Header(header.key(), header.value()))
            .toList();
    return new WireRecord(record.topic(), record.key(), headers, record.value());
  }
}
