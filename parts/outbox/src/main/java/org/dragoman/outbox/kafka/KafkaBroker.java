package org.dragoman.outbox.kafka;

import java.time.Duration;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.common.InvalidRecordException;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.errors.InvalidTopicException;
import org.apache.kafka.common.errors.RecordBatchTooLargeException;
import org.apache.kafka.common.errors.RecordTooLargeException;
import org.apache.kafka.common.errors.RetriableException;
import org.apache.kafka.common.header.Headers;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.dragoman.events.Limits;
import org.dragoman.outbox.Broker;
import org.dragoman.outbox.Outcome;
import org.dragoman.outbox.Row;
import org.jspecify.annotations.Nullable;

/** A plain idempotent producer, {@code acks=all}; used by one thread at a time. */
public final class KafkaBroker implements Broker {
  private final Map<String, Object> settings;
  private final Duration closing;
  private @Nullable Producer<byte[], byte[]> producer;

  /**
   * @param client what every Kafka client of this service is told: addresses, security
   * @param sending longest time {@link #send} may take: a third of it for finding the partitions'
   *     leaders, the rest for delivery
   */
  public KafkaBroker(Map<String, Object> client, Duration sending) {
    closing = sending;
    int third = (int) (sending.toMillis() / 3);
    settings = new HashMap<>(client);
    settings.put(ProducerConfig.CLIENT_ID_CONFIG, "outbox");
    settings.put(ProducerConfig.KEY_SERIALIZER_CLASS_CONFIG, ByteArraySerializer.class.getName());
    settings.put(ProducerConfig.VALUE_SERIALIZER_CLASS_CONFIG, ByteArraySerializer.class.getName());
    settings.put(ProducerConfig.ACKS_CONFIG, "all");
    settings.put(ProducerConfig.ENABLE_IDEMPOTENCE_CONFIG, true);
    settings.put(ProducerConfig.COMPRESSION_TYPE_CONFIG, "lz4");
    settings.put(ProducerConfig.LINGER_MS_CONFIG, 2);
    settings.put(ProducerConfig.BATCH_SIZE_CONFIG, 128 * 1024);
    settings.put(ProducerConfig.BUFFER_MEMORY_CONFIG, 64L * 1024 * 1024);
    settings.put(ProducerConfig.MAX_REQUEST_SIZE_CONFIG, Limits.REQUEST_BYTES);
    settings.put(ProducerConfig.MAX_BLOCK_MS_CONFIG, third);
    settings.put(ProducerConfig.DELIVERY_TIMEOUT_MS_CONFIG, 2 * third);
    settings.put(ProducerConfig.REQUEST_TIMEOUT_MS_CONFIG, 2 * third - 10);
    settings.put(ProducerConfig.RECONNECT_BACKOFF_MAX_MS_CONFIG, third);
  }

  @Override
  public Map<Long, Outcome> send(List<Row> wave) {
    Map<Long, Outcome> outcomes = new HashMap<>();
    Map<Row, Future<RecordMetadata>> pending = new LinkedHashMap<>();
    for (Row row : wave) {
      Future<RecordMetadata> future = tryToSend(row, outcomes);
      if (future != null) {
        pending.put(row, future);
      }
      if (outcomes.get(row.id()) instanceof Outcome.Failed) {
        // The broker is away: waiting as long again for each of the others would outlast the lease.
        break;
      }
    }
    pending.forEach((row, future) -> outcomes.put(row.id(), await(future)));
    wave.forEach(row -> outcomes.putIfAbsent(row.id(), new Outcome.Failed("not tried")));
    return outcomes;
  }

  private @Nullable Future<RecordMetadata> tryToSend(Row row, Map<Long, Outcome> outcomes) {
    try {
      Future<RecordMetadata> future = producer().send(record(row));
      if (future.state() != Future.State.FAILED) {
        return future;
      }
      outcomes.put(row.id(), outcome(future.exceptionNow()));
    } catch (KafkaException e) {
      outcomes.put(row.id(), outcome(e));
    }
    return null;
  }

  private static ProducerRecord<byte[], byte[]> record(Row row) {
    ProducerRecord<byte[], byte[]> record =
        new ProducerRecord<>(row.record().topic(), row.record().key(), row.record().value());
    Headers headers = record.headers();
    row.record().headers().forEach(header -> headers.add(header.name(), header.value()));
    return record;
  }

  private Outcome await(Future<RecordMetadata> future) {
    try {
      future.get();
      return new Outcome.Acknowledged();
    } catch (ExecutionException e) {
      return outcome(e.getCause());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return new Outcome.Failed("interrupted");
    }
  }

  private Outcome outcome(@Nullable Throwable e) {
    return switch (e) {
      case RecordTooLargeException refused -> new Outcome.Refused(text(refused));
      case RecordBatchTooLargeException refused -> new Outcome.Refused(text(refused));
      case InvalidTopicException refused -> new Outcome.Refused(text(refused));
      case InvalidRecordException refused -> new Outcome.Refused(text(refused));
      case RetriableException failed -> new Outcome.Failed(text(failed));
      case null -> new Outcome.Failed("unknown");
      default -> {
        // A producer may be of no more use after an error it does not retry.
        close();
        yield new Outcome.Failed(text(e));
      }
    };
  }

  private static String text(Throwable e) {
    return e.getClass().getSimpleName() + ": " + e.getMessage();
  }

  private Producer<byte[], byte[]> producer() {
    if (producer == null) {
      producer = new KafkaProducer<>(settings);
    }
    return producer;
  }

  @Override
  public void close() {
    if (producer != null) {
      producer.close(closing);
      producer = null;
    }
  }
}
