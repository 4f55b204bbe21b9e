package org.dragoman.bench.translate;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.dragoman.contracts.article.Article;
import org.dragoman.contracts.article.Block;
import org.dragoman.contracts.article.Source;
import org.dragoman.contracts.event.ArticleCaptured;
import org.dragoman.contracts.event.Topic;
import org.dragoman.events.WireRecord;
import org.dragoman.events.json.JsonEventCodec;

/** The two ends of translate-service: what ingest writes, and how much has come out. */
final class Articles implements AutoCloseable {

  private static final Source SOURCE =
      new Source("bench", "Bench", "es", null, null, null, "by agreement");
  private static final int SENTENCES = 9;

  private final JsonEventCodec codec = new JsonEventCodec();
  private final Prose prose = new Prose(11);
  private long next;
  private final KafkaProducer<byte[], byte[]> producer;
  private final KafkaConsumer<byte[], byte[]> consumer;

  Articles(String bootstrap) {
    producer =
        new KafkaProducer<>(
            Map.of("bootstrap.servers", bootstrap, "linger.ms", 5),
            new ByteArraySerializer(),
            new ByteArraySerializer());
    consumer =
        new KafkaConsumer<>(
            Map.of("bootstrap.servers", bootstrap, "auto.offset.reset", "latest"),
            new ByteArrayDeserializer(),
            new ByteArrayDeserializer());
    consumer.assign(
        IntStream.range(0, Topic.ARTICLES_TRANSLATED.partitions())
            .mapToObj(p -> new TopicPartition(Topic.ARTICLES_TRANSLATED.topicName(), p))
            .toList());
    consumer.seekToEnd(consumer.assignment());
    consumer.assignment().forEach(consumer::position);
  }

  /** Segments of each article: its title and its sentences. */
  static int segments() {
    return SENTENCES + 1;
  }

  /**
   * Sends that many articles and waits for their translations. Timed from when the first came out:
   * what lies before is how long an article takes, not how many there are a second.
   *
   * @return articles a second
   */
  double through(String prefix, int count) {
    long start = System.nanoTime();
    long first = 0;
    int before = 0;
    Set<String> missing = new HashSet<>();
    for (int i = 0; i < count; i++) {
      missing.add(prefix + i);
      send(article(prefix + i));
    }
    producer.flush();
    long deadline = start + Duration.ofMinutes(5).toNanos();
    while (!missing.isEmpty()) {
      if (System.nanoTime() > deadline) {
        throw new IllegalStateException("%d articles never came out".formatted(missing.size()));
      }
      consumer
          .poll(Duration.ofMillis(50))
          .forEach(record -> missing.remove(new String(record.key(), StandardCharsets.UTF_8)));
      if (first == 0 && missing.size() < count) {
        first = System.nanoTime();
        before = count - missing.size();
      }
    }
    return (count - before) * 1e9 / (System.nanoTime() - first);
  }

  private ArticleCaptured article(String id) {
    List<Block> body =
        IntStream.range(0, SENTENCES / 3)
            .mapToObj(_ ->
                new Block.Paragraph(
                    prose.sentence(next++)
                        + " "
                        + prose.sentence(next++)
                        + " "
                        + prose.sentence(next++)))
            .map(Block.class::cast)
            .toList();
    Article article =
        Article.builder().title(prose.sentence(next++)).language("es", 1.0).body(body).build();
    return new ArticleCaptured(id, 1, SOURCE, Instant.now(), article);
  }

  private void send(ArticleCaptured event) {
    WireRecord wire = codec.encode(event, Topic.ARTICLES_RAW, "/bench", Instant.now());
    var record = new ProducerRecord<>(wire.topic(), wire.key(), wire.value());
    wire.headers().forEach(header -> record.headers().add(header.name(), header.value()));
    producer.send(record);
  }

  @Override
  public void close() {
    producer.close();
    consumer.close();
  }
}
