package org.dragoman.inbox.kafka;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.awaitility.Awaitility;
import org.dragoman.events.DeadLetter;
import org.dragoman.events.WireRecord;
import org.dragoman.events.WireRecord.Header;
import org.dragoman.infrastructure.Infrastructure;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class DeadLettersIT {
  private static final String KAFKA = Infrastructure.shared().kafka();
  private static final Map<String, Object> CLIENT = Map.of("bootstrap.servers", KAFKA);
  private static final Instant NOW = Instant.parse("2026-05-01T09:00:00Z");

  private final String topic = "letters-" + UUID.randomUUID();

  @BeforeEach
  void topics() throws Exception {
    try (Admin admin = Admin.create(CLIENT)) {
      admin
          .createTopics(
              List.of(
                  new NewTopic(topic, 1, (short) 1), new NewTopic(topic + ".dlq", 1, (short) 1)))
          .all()
          .get();
    }
  }

  private void letter(String key, byte[] value, String reason) throws Exception {
    WireRecord original =
        new WireRecord(
            topic,
            key.getBytes(UTF_8),
            List.of(new Header("ce_id", "1".getBytes(UTF_8)), new Header("odd", null)),
            value);
    DeadLetter letter = DeadLetter.of(original, new DeadLetter.Place(0, 7), reason, "/s", NOW);
    try (var producer =
        new KafkaProducer<>(CLIENT, new ByteArraySerializer(), new ByteArraySerializer())) {
      WireRecord wire = letter.letter();
      var record = new ProducerRecord<>(wire.topic(), wire.key(), wire.value());
      wire.headers().forEach(header -> record.headers().add(header.name(), header.value()));
      producer.send(record).get();
    }
  }

  private List<DeadLetters.Waiting> waiting() {
    return DeadLetters.list(KAFKA).stream()
        .filter(each -> each.topic().equals(topic + ".dlq"))
        .toList();
  }

  @Test
  void dead_letters_are_listed_with_their_reason_until_they_are_replayed() throws Exception {
    letter("a", new byte[] {0, -1, 2}, "first");
    letter("b", null, "second");
    assertThat(waiting())
        .extracting(each -> each.letter().reason())
        .containsExactly("first", "second");
    assertThat(waiting().getFirst().bytes()).isEqualTo(3);
    assertThat(waiting().getFirst().letter().place()).isEqualTo(new DeadLetter.Place(0, 7));

    assertThat(DeadLetters.replay(KAFKA, topic + ".dlq", 1)).isEqualTo(1);
    assertThat(waiting()).extracting(each -> each.letter().reason()).containsExactly("second");

    assertThat(DeadLetters.replay(KAFKA, topic, 10)).isEqualTo(1);
    assertThat(waiting()).isEmpty();
    assertThat(DeadLetters.replay(KAFKA, topic, 10)).isZero();
  }

  @Test
  void a_replay_sends_the_original_byte_for_byte_and_its_count() throws Exception {
    letter("a", new byte[] {0, -1, 2}, "first");
    DeadLetters.replay(KAFKA, topic, 10);

    ConsumerRecord<byte[], byte[]> record = records(1).getFirst();
    assertThat(record.key()).isEqualTo("a".getBytes(UTF_8));
    assertThat(record.value()).isEqualTo(new byte[] {0, -1, 2});
    assertThat(record.headers())
        .extracting(header -> header.key())
        .containsExactly("ce_id", "odd", "dlq-attempt");
    assertThat(record.headers().lastHeader("odd").value()).isNull();
    assertThat(record.headers().lastHeader("dlq-attempt").value()).isEqualTo("1".getBytes(UTF_8));
  }

  @Test
  void a_topic_without_dead_letters_is_named() {
    assertThatThrownBy(() -> DeadLetters.replay(KAFKA, "nowhere", 1))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("nowhere.dlq");
  }

  private List<ConsumerRecord<byte[], byte[]>> records(int count) {
    try (var consumer =
        new KafkaConsumer<>(CLIENT, new ByteArrayDeserializer(), new ByteArrayDeserializer())) {
      consumer.assign(List.of(new TopicPartition(topic, 0)));
      consumer.seekToBeginning(consumer.assignment());
      List<ConsumerRecord<byte[], byte[]>> records = new ArrayList<>();
      Awaitility.await()
          .atMost(Duration.ofSeconds(30))
          .until(() -> {
            consumer.poll(Duration.ofMillis(100)).forEach(records::add);
            return records.size() >= count;
          });
      return records;
    }
  }
}
